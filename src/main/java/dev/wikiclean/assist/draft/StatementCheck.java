package dev.wikiclean.assist.draft;

import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lets a statement through that is one plain line, names sources that were given, and has its numbers from them. */
final class StatementCheck {
    private static final int LONGEST = 1_200;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*+");

    private final DraftSanitizer sanitizer = new DraftSanitizer();
    private final Allowed.Links links;
    private final PrivacyGuard guard;
    private final Map<String, DraftSource> sources;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> dropped = new TreeMap<>();

    StatementCheck(Allowed.Links links, PrivacyGuard guard, List<DraftSource> sources) {
        this.links = links;
        this.guard = guard;
        this.sources = sources.stream().collect(Collectors.toMap(DraftSource::id, Function.identity()));
    }

    /** A statement that may stand in the note. */
    record Statement(String text, List<DraftSource> sources) {}

    /** What was dropped and why, counted, for a person. */
    List<String> dropped() {
        return dropped.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .toList();
    }

    Optional<Statement> check(DraftAnswer.Said said) {
        List<DraftSource> named = new ArrayList<>();
        for (String id : new LinkedHashSet<>(said.sources())) {
            if (!sources.containsKey(id)) {
                return drop("a statement that names a source which was not given");
            }
            named.add(sources.get(id));
        }
        if (named.isEmpty()) {
            return drop("a statement without a source");
        }
        if (said.text().length() > LONGEST) {
            return drop("a statement that is too long");
        }
        if (!(sanitizer.clean(said.text(), allowed(named)) instanceof Sanitized.Clean clean)) {
            return drop("a statement that is none");
        }
        clean.dropped().forEach(kind -> dropped.merge(kind.words(), 1, Integer::sum));
        boolean whole = clean.dropped().stream()
                .allMatch(kind -> kind == Forbidden.MISSING_LINK || kind == Forbidden.INVISIBLE);
        if (!whole || clean.text().isEmpty()) {
            return Optional.empty();
        }
        if (!isOneLine(clean.text())) {
            return drop("a statement that is more than one plain line");
        }
        if (clean.text().contains(PrivacyGuard.WITHHELD)
                || !guard.redact(clean.text()).equals(clean.text())) {
            return drop("a statement about what was withheld");
        }
        if (!holdsNumbers(clean.text(), named)) {
            return drop("a statement with a number that its sources do not hold");
        }
        return seen.add(DraftTopic.fold(clean.text()))
                ? Optional.of(new Statement(clean.text(), named))
                : drop("a statement that stood there twice");
    }

    /**
     * Of addresses only those that stand in a source of the statement itself, and in none that was captured: a page may
     * hold an address for nothing but to have it spread.
     */
    private Allowed allowed(List<DraftSource> named) {
        List<String> texts = named.stream()
                .filter(source -> !source.captured())
                .map(DraftSource::text)
                .toList();
        return new Allowed(SourceUrls.in(texts), links, Set.of());
    }

    private Optional<Statement> drop(String why) {
        dropped.merge(why, 1, Integer::sum);
        return Optional.empty();
    }

    private static boolean isOneLine(String text) {
        List<Block> blocks = NoteParser.blocks(SourceText.of(text));
        return text.indexOf('\n') < 0
                && blocks.size() == 1
                && blocks.get(0).kind() == Block.Kind.PARAGRAPH
                && !text.startsWith("|");
    }

    private static boolean holdsNumbers(String text, List<DraftSource> sources) {
        Set<String> known = new HashSet<>();
        for (DraftSource source : sources) {
            numbers(source.text() + " " + source.name(), known);
        }
        Set<String> said = new HashSet<>();
        numbers(text, said);
        return known.containsAll(said);
    }

    private static void numbers(String text, Set<String> found) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            String number = matcher.group();
            found.add(number.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? number.replace(",", "") : number);
        }
    }
}
