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
        List<ErrorPhrase> phrases = new ArrayList<>(parse(PACKAGED, Profiles.resource(PACKAGED)));
        configured.forEach((phrase, weight) ->
                phrases.add(ErrorPhrase.of(weight, ErrorPhrase.Place.IN, EvidenceKind.OWN, "any", phrase)));
        return phrases;
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
            phrases.add(ErrorPhrase.of(
                    Integer.parseInt(weight),
                    ErrorPhrase.Place.valueOf(place.toUpperCase(Locale.ROOT)),
                    kind.get(),
                    language,
                    phrase));
        }
    }

    private void problem(int number, String what) {
        problems.add(name + ":" + number + ": " + what);
    }
}
