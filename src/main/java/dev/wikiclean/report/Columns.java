package dev.wikiclean.report;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text in columns of a terminal, where a Korean letter takes two and a combining mark none. */
final class Columns {
    private Columns() {}

    /** How many columns {@code text} takes; control characters are not expected, see {@link Plain#line}. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += c >= ' ' && c < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(c));
            i += Character.charCount(c);
        }
        return width;
    }

    /** {@code text} in lines of at most {@code width} columns, broken behind a blank where there is one. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = fitting(text, start, width);
            int blank = end < text.length() ? text.lastIndexOf(' ', end - 1) : -1;
            int stop = blank > start ? blank + 1 : end;
            lines.add(text.substring(start, stop).stripTrailing());
            start = stop;
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Where the longest piece from {@code start} ends that fits: at least one character behind it. */
    private static int fitting(String text, int start, int width) {
        int used = 0;
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            used += Math.max(0, WCWidth.wcwidth(c));
            if (used > width && at > start) {
                return at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    /** {@code text} with blanks behind it up to {@code width} columns. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** {@code text} cut to {@code width} columns, with a mark where something is missing. */
    static String cut(String text, int width) {
        return width(text) <= width ? text : text.substring(0, fitting(text, 0, Math.max(1, width - 1))) + "…";
    }
}
