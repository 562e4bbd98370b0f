package dev.wikiclean.reason.model;

import java.util.Locale;

/** Names of constants as people and files read them. */
final class Labels {
    private Labels() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
