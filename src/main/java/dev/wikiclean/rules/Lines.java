package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import java.util.List;

/** Finds the lines of a text around places in it. */
final class Lines {
    private Lines() {}

    /** Where the line of {@code at} begins. */
    static int start(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Where the line behind the one of {@code at} begins, or the text ends. */
    static int next(String text, int at) {
        int feed = text.indexOf('\n', at);
        return feed < 0 ? text.length() : feed + 1;
    }

    /** Where the line of {@code at} ends, without its line end. */
    static int end(String text, int at) {
        int next = next(text, at);
        int end = next > at && text.charAt(next - 1) == '\n' ? next - 1 : next;
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Whether only blanks and line ends stand there. */
    static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    /** The lines that {@code span} stands on, whole, with their line ends. */
    static Span whole(String text, Span span) {
        return new Span(start(text, span.start()), next(text, Math.max(span.start(), span.end() - 1)));
    }

    /** Whether the line above the one that begins at {@code start} is blank. */
    static boolean isGapAbove(String text, int start) {
        return start > 0 && isBlank(text, start(text, start - 1), start);
    }

    /** Behind the blank lines that begin at {@code start}, the beginning of a line. */
    static int behindGap(String text, int start) {
        int at = start;
        while (at < text.length() && isBlank(text, at, next(text, at))) {
            at = next(text, at);
        }
        return at;
    }

    /** Inserts {@code line} where a line begins, or the text ends, with the line end of the line above. */
    static TextEdit insertLine(String text, int at, String line) {
        String end = lineEnd(text, at);
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        return TextEdit.insert(at, open ? end + line : line + end);
    }

    /** Inserts {@code headings} where a line begins, or the text ends, apart from what stands around by a blank line. */
    static TextEdit insertHeadings(String text, int at, List<String> headings) {
        String end = lineEnd(text, at);
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        boolean gap = at == 0 || !open && isGapAbove(text, at);
        String lines = String.join(end + end, headings) + end;
        return TextEdit.insert(at, (open ? end : "") + (gap ? "" : end) + lines + (at < text.length() ? end : ""));
    }

    /** The line end above, or where there is none the first one below. */
    private static String lineEnd(String text, int at) {
        int above = text.lastIndexOf('\n', at - 1);
        int feed = above >= 0 ? above : text.indexOf('\n', at);
        return feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
    }
}
