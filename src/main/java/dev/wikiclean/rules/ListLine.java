package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a section, as a member of a list.
 *
 * @param start where the line begins
 * @param indent how far its content is indented, a tab counting as four
 * @param content where its words begin, behind the list mark of an item
 * @param end where it ends, without the line end
 * @param next where the next line begins
 * @param isItem whether it begins a list item
 */
record ListLine(int start, int indent, int content, int end, int next, boolean isItem) {

    /** The lines of {@code text} that begin between {@code from} and {@code to}; those in fences are no items. */
    static List<ListLine> in(String text, int from, int to) {
        List<ListLine> lines = new ArrayList<>();
        boolean fence = false;
        int at = text.indexOf('\n', from) + 1;
        while (at > 0 && at < to) {
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? text.length() : newline + 1;
            int end = newline < 0
                    ? text.length()
                    : newline > at && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
            String line = text.substring(at, end);
            boolean isFence = line.strip().startsWith("```") || line.strip().startsWith("~~~");
            lines.add(of(at, line, end, next, fence || isFence));
            fence ^= isFence;
            at = next >= text.length() ? -1 : next;
        }
        return lines;
    }

    private static ListLine of(int start, String line, int end, int next, boolean isCode) {
        int indent = 0;
        int i = 0;
        while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
            indent += line.charAt(i) == '\t' ? 4 : 1;
            i++;
        }
        int mark = isCode ? 0 : BodyLine.listMark(line.substring(i));
        return new ListLine(start, indent, start + i + mark, end, next, mark > 0);
    }

    boolean isBlank() {
        return !isItem && content == end;
    }

    /** Whether this line is part of the item that {@code first} begins: indented deeper, or plain text right below. */
    boolean belongsTo(ListLine first) {
        return !isBlank() && (indent > first.indent || !isItem);
    }
}
