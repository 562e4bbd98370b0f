package dev.wikiclean.rules;

import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The kinds of values that keys of the configuration take. */
final class Kinds {
    private Kinds() {}

    /** {@code true} or {@code false}. */
    static Kind<Boolean> flag() {
        return new ScalarKinds.Flag();
    }

    static Kind<Integer> whole(int from, int to) {
        return new ScalarKinds.Whole(from, to, Optional.empty());
    }

    /** A whole number from 1 on, or {@code word}, which stands for 0. */
    static Kind<Integer> wholeOr(String word, int to) {
        return new ScalarKinds.Whole(1, to, Optional.of(word));
    }

    /** A number with or without decimals. */
    static Kind<Double> number(double from, double to) {
        return new ScalarKinds.Decimal(from, to);
    }

    /** One of these words. */
    static Kind<String> oneOf(String... words) {
        return new ScalarKinds.OneOf(Arrays.asList(words));
    }

    /** {@code off} (nothing), or how much a finding matters. */
    static Kind<Optional<Severity>> severity() {
        return new SeverityKind();
    }

    static Kind<String> text() {
        return new ScalarKinds.Text(text -> true, "text", "");
    }

    /**
     * A text that is not any.
     *
     * @param expected what is right, for the message: {@code a title holds ...}
     * @param pattern the same for JSON Schema (a search in the text); may say less, empty for nothing
     */
    static Kind<String> text(Predicate<String> check, String expected, String pattern) {
        return new ScalarKinds.Text(check, expected, pattern);
    }

    /** How long something may last: {@code 180d}, {@code 26w}, {@code 6m}, {@code 2y}. */
    static Kind<Period> duration() {
        return new ScalarKinds.Duration();
    }

    /** A folder of the vault, without slashes at its ends; empty for the vault's root. */
    static Kind<String> folder() {
        return new FolderKind();
    }

    static Kind<List<String>> texts() {
        return new ListKinds.Texts(List.of());
    }

    /** Any of these words. */
    static Kind<List<String>> someOf(String... words) {
        return new ListKinds.Texts(Arrays.asList(words));
    }

    static Kind<Globs> globs() {
        return new ListKinds.GlobList();
    }

    /** Names of sections, by which {@link SectionPatterns} knows them. */
    static Kind<SectionPatterns> sectionNames() {
        return new SectionKinds.Names();
    }

    /** Sections, each by a name or by several for the same. */
    static Kind<List<SectionPatterns>> sections() {
        return new SectionKinds.Each();
    }

    /** Globs and regular expressions between slashes. */
    static Kind<NamePatterns> patterns() {
        return new ListKinds.Patterns();
    }

    /** Formats of dates. */
    static Kind<NamePatterns> dateFormats() {
        return new ListKinds.DateFormats();
    }

    /** Keys that anybody may choose, each with a value of {@code members}. */
    static <V> Kind<Map<String, V>> mapping(Kind<V> members) {
        return new MappingKind<>(members);
    }

    /** A mapping of declared keys; {@link Setting#group} of each is empty. What is not written has its fallback. */
    static Kind<Settings> settings(Setting<?>... declared) {
        return new SettingsKind(Arrays.asList(declared));
    }
}
