package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a short note's body, as far as rules about whole notes must understand it.
 *
 * @param kind what the line is
 * @param text its words, without the marks of its kind and blanks around them
 */
record BodyLine(Kind kind, String text) {
    /** What a line is. */
    enum Kind {
        HEADING,
        LIST,
        TABLE,
        TABLE_RULE,
        CODE,
        TEXT
    }

    /** Where the body of {@code note} begins, behind its front matter. */
    static int bodyStart(Note note) {
        SourceText source = note.source();
        return note.frontMatter().block().map(Span::end).orElse(source.bodyStart());
    }

    /** The place where a finding about the whole note stands. */
    static Span startOf(Note note) {
        return Span.at(note.source().bodyStart());
    }

    /** The lines of the body that say anything: no blank lines, rules, comments and fences. */
    static List<BodyLine> of(Note note) {
        List<BodyLine> lines = new ArrayList<>();
        String body = withoutComments(note.text().substring(bodyStart(note)));
        char fence = 0;
        for (String raw : (Iterable<String>) body.lines()::iterator) {
            String line = raw.strip();
            boolean isFence = line.startsWith("```") || line.startsWith("~~~");
            if (fence != 0) {
                if (isFence && line.charAt(0) == fence) {
                    fence = 0;
                } else if (!line.isEmpty()) {
                    lines.add(new BodyLine(Kind.CODE, line));
                }
            } else if (isFence) {
                fence = line.charAt(0);
            } else {
                classify(line, lines);
            }
        }
        return lines;
    }

    private static void classify(String raw, List<BodyLine> lines) {
        String line = raw;
        while (line.startsWith(">")) {
            line = line.substring(1).strip();
        }
        if (line.isEmpty() || isOnly(line, "-*_= ")) {
            return;
        }
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '#') {
            marks++;
        }
        if (marks >= 1 && marks <= 6 && (marks == line.length() || Character.isWhitespace(line.charAt(marks)))) {
            lines.add(new BodyLine(Kind.HEADING, line.substring(marks).strip()));
        } else if (line.startsWith("|")) {
            Kind kind = isOnly(line, "|-: ") ? Kind.TABLE_RULE : Kind.TABLE;
            lines.add(new BodyLine(kind, line));
        } else if (listMark(line) > 0) {
            String item = line.substring(listMark(line)).strip();
            if (item.startsWith("[ ]") || item.startsWith("[x]")) {
                item = item.substring(3).strip();
            }
            if (!item.isEmpty()) {
                lines.add(new BodyLine(Kind.LIST, item));
            }
        } else {
            lines.add(new BodyLine(Kind.TEXT, line));
        }
    }

    /** How many characters the mark of a list item takes; 0 where {@code line} is none. */
    static int listMark(String line) {
        int digits = 0;
        while (digits < line.length() && digits < 9 && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        int mark = digits < line.length() ? ".)".indexOf(line.charAt(digits)) : -1;
        int end = digits > 0 && mark >= 0
                ? digits + 1
                : digits == 0 && !line.isEmpty() && "-*+".indexOf(line.charAt(0)) >= 0 ? 1 : 0;
        return end > 0 && (end == line.length() || Character.isWhitespace(line.charAt(end))) ? end : 0;
    }

    private static boolean isOnly(String line, String characters) {
        for (int i = 0; i < line.length(); i++) {
            if (characters.indexOf(line.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String withoutComments(String body) {
        return without(without(body, "<!--", "-->"), "%%", "%%");
    }

    private static String without(String text, String open, String close) {
        int start = text.indexOf(open);
        if (start < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (start >= 0) {
            int end = text.indexOf(close, start + open.length());
            if (end < 0) {
                break;
            }
            out.append(text, from, start);
            from = end + close.length();
            start = text.indexOf(open, from);
        }
        return out.append(text, from, text.length()).toString();
    }
}
