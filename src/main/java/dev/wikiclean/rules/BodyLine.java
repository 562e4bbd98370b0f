package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        QUOTE,
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

    /** The lines of the body that say anything: no blank lines, rules and fences. Comments say something, too. */
    static List<BodyLine> of(Note note) {
        List<BodyLine> lines = new ArrayList<>();
        each(note, line -> {
            lines.add(line);
            return true;
        });
        return lines;
    }

    /** The same one by one, while {@code more} wants another. */
    static void each(Note note, Predicate<BodyLine> more) {
        String text = note.text();
        char fence = 0;
        boolean code = true;
        int at = bodyStart(note);
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            String line = text.substring(at, end).strip();
            boolean indented = text.startsWith("    ", at) || text.startsWith("\t", at);
            at = end + 1;
            if (line.isEmpty()) {
                code = true;
                continue;
            }
            code &= indented;
            boolean isFence = line.startsWith("```") || line.startsWith("~~~");
            Optional<BodyLine> found = Optional.empty();
            if (fence != 0) {
                if (isFence && line.charAt(0) == fence) {
                    fence = 0;
                } else {
                    found = Optional.of(new BodyLine(Kind.CODE, line));
                }
            } else if (isFence) {
                fence = line.charAt(0);
            } else {
                found = code ? Optional.of(new BodyLine(Kind.CODE, line)) : classify(line);
            }
            if (found.isPresent() && !more.test(found.get())) {
                return;
            }
        }
    }

    private static Optional<BodyLine> classify(String raw) {
        String line = raw;
        while (line.startsWith(">")) {
            line = line.substring(1).strip();
        }
        if (line.isEmpty() || isOnly(line, "-*_= ")) {
            return Optional.empty();
        }
        boolean quoted = raw.startsWith(">");
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '#') {
            marks++;
        }
        if (marks >= 1 && marks <= 6 && (marks == line.length() || Character.isWhitespace(line.charAt(marks)))) {
            return Optional.of(new BodyLine(
                    quoted ? Kind.QUOTE : Kind.HEADING, line.substring(marks).strip()));
        }
        if (line.startsWith("|")) {
            return Optional.of(new BodyLine(isOnly(line, "|-: ") ? Kind.TABLE_RULE : Kind.TABLE, line));
        }
        if (listMark(line) > 0) {
            String item = line.substring(listMark(line)).strip();
            if (item.startsWith("[ ]") || item.startsWith("[x]")) {
                item = item.substring(3).strip();
            }
            return item.isEmpty() ? Optional.empty() : Optional.of(new BodyLine(Kind.LIST, item));
        }
        return Optional.of(new BodyLine(quoted ? Kind.QUOTE : Kind.TEXT, line));
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
}
