package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads phrases of captured pages from their data file; every mistake in it names the line. */
final class PhraseFile {
    static final String PACKAGED = "/rules/error-note/patterns.txt";

    private static final Pattern SECTION = Pattern.compile("\\[([a-z-]+) (any|[a-z]{2})]");
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s+(.+)");
    private static final List<String> PLACES = List.of("in", "all", "start", "key");

    private final String name;
    private final List<ErrorPhrase> phrases = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();
    private Optional<EvidenceKind> kind = Optional.empty();
    private String language = "";

    private PhraseFile(String name) {
        this.name = name;
    }

    /** The packaged phrases and those of the configuration. */
    static List<ErrorPhrase> all(Map<String, Integer> configured) {
        List<ErrorPhrase> phrases = packaged();
        configured.forEach((phrase, weight) ->
                phrases.add(ErrorPhrase.of(weight, ErrorPhrase.Place.IN, EvidenceKind.OWN, "any", phrase)));
        return phrases;
    }

    /** The packaged phrases without a second look at what a test has checked: this is on the way of every commit. */
    static List<ErrorPhrase> packaged() {
        List<ErrorPhrase> phrases = new ArrayList<>(2048);
        EvidenceKind kind = EvidenceKind.HTTP;
        String language = "";
        String text = Profiles.resource(PACKAGED);
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end).strip();
            from = end < 0 ? text.length() : end + 1;
            if (line.startsWith("[")) {
                int blank = line.indexOf(' ');
                kind = EvidenceKind.named(line.substring(1, blank)).orElseThrow();
                language = line.substring(blank + 1, line.length() - 1);
            } else if (!line.isEmpty() && line.charAt(0) != '#') {
                int place = blank(line, 0);
                int phrase = blank(line, skip(line, place));
                phrases.add(ErrorPhrase.of(
                        Integer.parseInt(line.substring(0, place)),
                        place(line.substring(skip(line, place), phrase)),
                        kind,
                        language,
                        line.substring(skip(line, phrase))));
            }
        }
        return phrases;
    }

    private static int blank(String line, int from) {
        int at = from;
        while (!Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int skip(String line, int from) {
        int at = from;
        while (Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static ErrorPhrase.Place place(String name) {
        return ErrorPhrase.Place.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException with every mistake, one a line: {@code name:line: what} */
    static List<ErrorPhrase> parse(String name, String text) {
        PhraseFile file = new PhraseFile(name);
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#")) {
                file.read(line.strip(), number);
            }
        }
        if (!file.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", file.problems));
        }
        return List.copyOf(file.phrases);
    }

    private void read(String line, int number) {
        if (line.startsWith("[")) {
            section(line, number);
            return;
        }
        Matcher fields = LINE.matcher(line);
        if (!fields.matches()) {
            problem(number, "expected `WEIGHT PLACE PHRASE`, not `" + line + "`");
        } else if (kind.isEmpty()) {
            problem(number, "a phrase stands below a section such as `[http en]`");
        } else {
            phrase(fields.group(1), fields.group(2), fields.group(3), number);
        }
    }

    private void section(String line, int number) {
        Matcher section = SECTION.matcher(line);
        kind = section.matches() ? EvidenceKind.named(section.group(1)) : Optional.empty();
        if (kind.isEmpty()) {
            problem(
                    number,
                    "expected `[KIND LANGUAGE]` with a kind of " + String.join(", ", EvidenceKind.ids()) + ", not `"
                            + line + "`");
            kind = Optional.of(EvidenceKind.HTTP);
            return;
        }
        language = section.group(2);
    }

    private void phrase(String weight, String place, String phrase, int number) {
        Optional<String> wrong = ErrorPhrase.problem(phrase);
        if (!weight.matches("[1-9]|10")) {
            problem(number, "a weight is a number from 1 to 10, not `" + weight + "`");
        } else if (!PLACES.contains(place)) {
            problem(number, "a place is one of " + String.join(", ", PLACES) + ", not `" + place + "`");
        } else if (wrong.isPresent() && !place.equals("key")) {
            problem(number, wrong.get());
        } else if (!known.add(kind.get() + place + phrase)) {
            problem(number, "this phrase stands here twice: `" + phrase + "`");
        } else {
            phrases.add(ErrorPhrase.of(Integer.parseInt(weight), place(place), kind.get(), language, phrase));
        }
    }

    private void problem(int number, String what) {
        problems.add(name + ":" + number + ": " + what);
    }
}
