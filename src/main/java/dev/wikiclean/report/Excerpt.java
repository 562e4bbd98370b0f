package dev.wikiclean.report;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.Optional;
import org.jline.utils.WCWidth;

/**
 * The line that a finding stands in, with a mark below what it is about. Fit for a terminal: a long line is cut around the
 * mark, tabs are blanks, control characters are shown as their codes.
 *
 * @param line the text
 * @param mark {@code ^~~~}, behind as many blanks as stand before it
 */
record Excerpt(String line, String mark) {
    /** A line takes as many columns at most. */
    static final int WIDTH = 100;
    /** As many characters are looked at, at most, on each side of a mark: no line is too long for this. */
    private static final int REACH = 4 * WIDTH;

    private static final String TAB = "    ";
    private static final String CUT = "…";

    /** Nothing where {@code span} is about the file as a whole. */
    static Optional<Excerpt> of(SourceText source, Span span) {
        String text = source.text();
        if (span.start() > text.length() || span.isEmpty() && span.start() <= source.bodyStart()) {
            return Optional.empty();
        }
        int start = Math.max(span.start(), Math.min(source.bodyStart(), text.length()));
        int lineStart = Math.max(source.bodyStart(), text.lastIndexOf('\n', start - 1) + 1);
        int lineEnd = endOfLine(text, start);
        int end = Math.max(start, Math.min(span.end(), lineEnd));
        return Optional.of(cut(
                rendered(text, Math.max(lineStart, start - REACH), start),
                rendered(text, start, Math.min(end, start + REACH)),
                rendered(text, end, Math.min(lineEnd, end + REACH))));
    }

    private static int endOfLine(String text, int from) {
        int newline = text.indexOf('\n', from);
        int end = newline < 0 ? text.length() : newline;
        return end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** The characters {@code from..to}, without half a pair at either end. */
    private static String rendered(String text, int from, int to) {
        int first = from < to && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        int last = first < to && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
        String part = text.substring(first, last);
        return Plain.line(part.indexOf('\t') < 0 ? part : part.replace("\t", TAB));
    }

    private static Excerpt cut(String before, String marked, String after) {
        String middle = head(marked, WIDTH - 2 * CUT.length());
        int width = Columns.width(middle);
        int rest = WIDTH - width;
        int behind = Math.min(Columns.width(after), Math.max(rest / 2, rest - Columns.width(before)));
        String left = tail(before, rest - behind);
        String right = head(after, rest - Columns.width(left));
        String mark = " ".repeat(Columns.width(left)) + "^" + "~".repeat(Math.max(0, width - 1));
        return new Excerpt((left + middle + right).stripTrailing(), mark);
    }

    /** The beginning of {@code text} in at most {@code width} columns, with a mark where something is missing behind it. */
    private static String head(String text, int width) {
        if (Columns.width(text) <= width) {
            return text;
        }
        int used = CUT.length();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > width) {
                break;
            }
            at += Character.charCount(c);
        }
        return width < 1 ? "" : text.substring(0, at) + CUT;
    }

    /** The end of {@code text} in at most {@code width} columns, with a mark where something is missing before it. */
    private static String tail(String text, int width) {
        if (Columns.width(text) <= width) {
            return text;
        }
        int used = CUT.length();
        int at = text.length();
        while (at > 0) {
            int c = text.codePointBefore(at);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > width) {
                break;
            }
            at -= Character.charCount(c);
        }
        while (at < text.length() && WCWidth.wcwidth(text.codePointAt(at)) == 0) {
            at += Character.charCount(text.codePointAt(at)); // what would sit upon a letter that is gone
        }
        return width < 1 ? "" : CUT + text.substring(at);
    }
}
