package dev.wikiclean.report;

import dev.wikiclean.text.Position;
import dev.wikiclean.text.SourceText;

/** Finds the lines and columns of offsets that come in rising order, in one pass over the text. */
final class PositionCursor {
    private final String text;
    private int line = 1;
    private int column = 1;
    private int offset;
    /** The line feed that ends the line of {@link #offset}, or the text's length. */
    private int lineEnd;

    PositionCursor(SourceText source) {
        this.text = source.text();
        this.offset = source.bodyStart();
        this.lineEnd = endOfLine();
    }

    /** @param at not before the offset asked for last */
    Position at(int at) {
        while (lineEnd < at) {
            line++;
            column = 1;
            offset = lineEnd + 1;
            lineEnd = endOfLine();
        }
        if (at > offset) {
            column += text.codePointCount(offset, at);
            offset = at;
        }
        return new Position(line, column);
    }

    private int endOfLine() {
        int newline = text.indexOf('\n', offset);
        return newline < 0 ? text.length() : newline;
    }
}
