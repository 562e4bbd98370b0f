package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code rules/leftover-scaffold/patterns.txt} says; everything in lower case. */
record ScaffoldPatterns(
        List<String> lines,
        List<String> starts,
        List<Pair> pairs,
        List<Mark> marks,
        List<String> names,
        List<String> todos,
        List<String> about,
        List<String> cuts) {
    private static final String PACKAGED = "/rules/leftover-scaffold/patterns.txt";
    private static final int STAR_SPANS_AT_MOST = 60;

    /** The headings of two versions of one text. */
    record Pair(String before, String after) {}

    /**
     * A placeholder in brackets.
     *
     * @param end what stands behind its star; empty where it has none
     */
    record Mark(String start, String end) {
        /** Where it ends if it stands in {@code text} at {@code at}; -1 where it does not. */
        int endAt(String text, int at) {
            if (!text.regionMatches(true, at, start, 0, start.length())) {
                return -1;
            }
            int from = at + start.length();
            for (int i = from; !end.isEmpty() && i <= from + STAR_SPANS_AT_MOST && i < text.length(); i++) {
                if (text.regionMatches(true, i, end, 0, end.length())) {
                    return i + end.length();
                }
                if ("\n[]".indexOf(text.charAt(i)) >= 0) {
                    return -1;
                }
            }
            return end.isEmpty() ? from : -1;
        }
    }

    ScaffoldPatterns() {
        this(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    static ScaffoldPatterns packaged() {
        return parse(PACKAGED, Profiles.resource(PACKAGED));
    }

    /** @throws IllegalArgumentException with every mistake, one a line: {@code name:line: what} */
    static ScaffoldPatterns parse(String name, String text) {
        ScaffoldPatterns patterns = new ScaffoldPatterns();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#") || isLanguage(line)) {
                continue;
            }
            Optional<String> wrong = patterns.add(fields(line));
            if (wrong.isPresent()) {
                problems.add(name + ":" + number + ": " + wrong.get() + ", not `" + line + "`");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return patterns;
    }

    /** {@code [ko]}, {@code [any]}: for readers alone. */
    static boolean isLanguage(String line) {
        return line.equals("[any]")
                || line.length() == 4
                        && line.startsWith("[")
                        && line.endsWith("]")
                        && Character.isLowerCase(line.charAt(1))
                        && Character.isLowerCase(line.charAt(2));
    }

    /** The first word and the rest: no pattern, which takes a while to be made. */
    private static String[] fields(String line) {
        int blank = line.indexOf(' ');
        return blank < 0
                ? new String[] {line}
                : new String[] {line.substring(0, blank), line.substring(blank).strip()};
    }

    private Optional<String> add(String[] fields) {
        String text = fields.length < 2 ? "" : fields[1].toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of("expected a place and a text");
        }
        switch (fields[0]) {
            case "line" -> lines.add(text);
            case "start" -> starts.add(text);
            case "name" -> names.add(text);
            case "todo" -> todos.add(text);
            case "about" -> about.add(text);
            case "cut" -> cuts.add(text);
            case "pair" -> {
                String[] sides = text.split(" \\| ", -1);
                if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                    return Optional.of("expected `pair A | B`");
                }
                pairs.add(new Pair(sides[0].strip(), sides[1].strip()));
            }
            case "mark" -> {
                String[] parts = text.split("\\*", -1);
                if (parts.length > 2 || "[(<（".indexOf(text.charAt(0)) < 0 || text.endsWith("*")) {
                    return Optional.of("expected a text in brackets with one star at most");
                }
                marks.add(new Mark(parts[0], parts.length == 2 ? parts[1] : ""));
            }
            default -> {
                return Optional.of("expected `line`, `start`, `pair`, `mark`, `name`, `todo`, `about` or `cut`");
            }
        }
        return Optional.empty();
    }

    /** Whether {@code {{inner}}} waits for a value. */
    boolean isName(String inner) {
        String bare = inner.strip().toLowerCase(Locale.ROOT);
        int colon = bare.indexOf(':');
        return names.contains(colon < 0 ? bare : bare.substring(0, colon).strip());
    }

    /** Whether a note of this text and path talks of placeholders. */
    boolean isAbout(String text, String path) {
        String all = path.toLowerCase(Locale.ROOT) + "\n" + text.toLowerCase(Locale.ROOT);
        return about.stream().anyMatch(all::contains);
    }
}
