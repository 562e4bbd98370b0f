package dev.wikiclean.report;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;

/**
 * A span as lines and columns, 1-based; the end is the first place behind. A byte order mark counts nowhere.
 *
 * @param offset in UTF-16 units, 0-based
 * @param length in UTF-16 units
 * @param columnUnits columns in UTF-16 units; {@code endColumnUnits} too
 * @param column in code points; {@code endColumn} too
 */
record Region(
        int offset, int length, int line, int column, int columnUnits, int endLine, int endColumn, int endColumnUnits) {
    static Region of(SourceText source, Span span) {
        String text = source.text();
        int skipped = Math.min(source.bodyStart(), text.length());
        int start = Math.min(Math.max(span.start(), skipped), text.length());
        int end = Math.min(Math.max(span.end(), start), text.length());
        var first = source.position(start);
        var last = source.position(end);
        return new Region(
                start - skipped,
                end - start,
                first.line(),
                first.column(),
                start - lineStart(text, start, skipped) + 1,
                last.line(),
                last.column(),
                end - lineStart(text, end, skipped) + 1);
    }

    private static int lineStart(String text, int offset, int bodyStart) {
        return Math.max(bodyStart, text.lastIndexOf('\n', offset - 1) + 1);
    }
}
