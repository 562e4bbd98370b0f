package dev.wikiclean.rules;

import java.util.Objects;

/**
 * A key of the configuration, declared once: reading it, the messages about it, {@code wiki-clean config}, the JSON Schema
 * and the documentation follow from this.
 *
 * @param group the keys above it, joined by dots: empty, {@code moc}, {@code rules.stub-note}
 * @param name the key itself
 * @param fallback its value where no profile and no vault says one
 * @param sentence what it means, for a person
 */
record Setting<T>(String group, String name, Kind<T> kind, T fallback, String sentence) {
    Setting {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(fallback, "fallback");
        if (name.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException("a key has a name and a sentence: " + group + "." + name);
        }
    }

    /** A key at the top. */
    static <T> Setting<T> top(String name, Kind<T> kind, T fallback, String sentence) {
        return new Setting<>("", name, kind, fallback, sentence);
    }

    /** An option of the rule {@code rule}. */
    static <T> Setting<T> ofRule(String rule, String name, Kind<T> kind, T fallback, String sentence) {
        return new Setting<>("rules." + rule, name, kind, fallback, sentence);
    }

    /** A key inside of another one. */
    static <T> Setting<T> in(String group, String name, Kind<T> kind, T fallback, String sentence) {
        return new Setting<>(group, name, kind, fallback, sentence);
    }

    /** Its name with those above it: {@code rules.stub-note.remove}. */
    String path() {
        return group.isEmpty() ? name : group + "." + name;
    }
}
