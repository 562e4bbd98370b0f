package dev.wikiclean.rules;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The marks of {@code rules/model-residue/patterns.txt}, and where they stand in a text. */
record ResidueMarks(List<String> lines, List<String> anywhere, List<String> openers) {
    /** One of these stands in each mark that may stand anywhere. */
    static final String CITE = "[oaicite";

    static final String TURN = "turn0search";
    static final int TURN_ZERO = TURN.indexOf('0');
    private static final String PACKAGED = "/rules/model-residue/patterns.txt";

    static ResidueMarks packaged() {
        return parse(PACKAGED, Profiles.resource(PACKAGED));
    }

    /** @throws IllegalArgumentException with the line of the first mistake */
    static ResidueMarks parse(String name, String text) {
        ResidueMarks marks = new ResidueMarks(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || ScaffoldPatterns.isLanguage(line)) {
                continue;
            }
            String[] fields = line.split(" ", 2);
            List<String> place = fields.length < 2
                    ? List.of()
                    : switch (fields[0]) {
                        case "line" -> marks.lines;
                        case "mark" -> marks.anywhere;
                        case "first" -> marks.openers;
                        default -> List.of();
                    };
            if (fields.length < 2 || !List.of("line", "mark", "first").contains(fields[0])) {
                throw new IllegalArgumentException(
                        name + ":" + number + ": expected `line`, `mark` or `first` and a text, not `" + line + "`");
            }
            boolean isKnown =
                    switch (fields[0]) {
                        case "line" -> fields[1].startsWith("<");
                        case "mark" -> fields[1].contains(CITE) || fields[1].contains(TURN);
                        default -> true;
                    };
            if (!isKnown) {
                throw new IllegalArgumentException(name + ":" + number + ": nothing looks for `" + line
                        + "`: a `line` begins with `<`, a `mark` holds `" + CITE + "` or `" + TURN + "`");
            }
            place.add(fields[0].equals("first") ? Sentences.fold(fields[1]) : fields[1]);
        }
        return marks;
    }

    /** The first line of the body, where it answers a request. */
    Optional<Span> opener(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int feed = text.indexOf('\n', start);
        int end = feed < 0 ? text.length() : feed;
        String first = Sentences.fold(text.substring(start, Math.min(end, start + 80)));
        return openers.stream().anyMatch(first::startsWith)
                ? Optional.of(new Span(
                        start,
                        start + text.substring(start, end).stripTrailing().length()))
                : Optional.empty();
    }

    /** Every mark by place, but for those that the text also writes as code: it talks of them. */
    List<Span> marks(String text, int from) {
        List<Span> found = new ArrayList<>();
        Set<String> there = new HashSet<>();
        for (int at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at + 1)) {
            for (String mark : lines) {
                if (text.startsWith(mark, at)) {
                    there.add(mark);
                }
            }
        }
        lines.stream().filter(there::contains).forEach(mark -> collect(text, from, mark, true, found));
        anywhere.forEach(mark -> collect(text, from, mark, false, found));
        Collections.sort(found);
        return found;
    }

    /** Whether a mark that is a whole line begins at {@code at}, where a {@code <} stands. */
    boolean beginsTag(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        for (String mark : lines) {
            if (mark.charAt(1) == next && text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private static void collect(String text, int from, String mark, boolean alone, List<Span> found) {
        int at = text.indexOf(mark, from);
        String other = mark.startsWith("</") ? "<" + mark.substring(2) : mark.replace("<", "</");
        if (at < 0 || text.contains("`" + mark) || text.contains("`" + other)) {
            return;
        }
        for (; at >= 0; at = text.indexOf(mark, at + mark.length())) {
            Span span = new Span(at, at + mark.length());
            boolean inside = found.stream().anyMatch(span::overlaps);
            if (!inside && (!alone || isAlone(text, span))) {
                found.add(span);
            }
        }
    }

    private static boolean isAlone(String text, Span span) {
        int start = text.lastIndexOf('\n', span.start() - 1) + 1;
        int feed = text.indexOf('\n', span.end());
        return text.substring(start, span.start()).replace("\uFEFF", "").isBlank()
                && text.substring(span.end(), feed < 0 ? text.length() : feed).isBlank();
    }

    /** From an opening tag over blanks to its closing one, with the blank lines behind it. */
    Optional<Span> emptyPair(String text, Span open) {
        String tag = open.of(text);
        if (!tag.startsWith("<t") || !tag.endsWith(">")) {
            return Optional.empty();
        }
        String closing = "</" + tag.substring(1);
        int at = open.end();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (!text.startsWith(closing, at) || !isAlone(text, new Span(at, at + closing.length()))) {
            return Optional.empty();
        }
        int end = at + closing.length();
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        end = end == text.length() ? end : Math.max(at + closing.length(), text.lastIndexOf('\n', end - 1) + 1);
        return Optional.of(new Span(open.start(), end));
    }
}
