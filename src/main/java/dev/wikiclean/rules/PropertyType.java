package dev.wikiclean.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What the schema says that a key of front matter holds. */
enum PropertyType {
    ANY("anything"),
    TEXT("one text"),
    NUMBER("a number"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    DATE("a date"),
    DATETIME("a date with a time"),
    LIST("a list"),
    LINK("a link such as \"[[Note]]\""),
    LINKS("a list of links"),
    MAPPING("keys with values");

    private final String words;

    PropertyType(String words) {
        this.words = words;
    }

    /** For messages: {@code a whole number}. */
    String words() {
        return words;
    }

    static PropertyType of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As the configuration writes them. */
    static String[] ids() {
        return Arrays.stream(values())
                .flatMap(type -> Stream.of(type.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
    }
}
