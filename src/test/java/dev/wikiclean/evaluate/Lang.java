package dev.wikiclean.evaluate;

import java.util.Locale;

/** A language of generated notes, in the order of the word lists' columns. */
enum Lang {
    EN,
    KO,
    ZH,
    RU,
    JA;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Another language, whose names are written in another script. */
    Lang foreign() {
        return this == EN ? KO : EN;
    }
}
