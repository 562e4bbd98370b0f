package dev.wikiclean.dedupe;

import java.util.Objects;

/**
 * One name that a note answers to, folded for comparison.
 *
 * @param value the folded name
 * @param origin where the note bears it
 * @param written the name as it is written there
 */
record TopicKey(String value, Origin origin, String written) {
    /** Where a note bears a name, the strongest first. */
    enum Origin {
        TITLE("title"),
        FILE("file name"),
        HEADING("heading"),
        TITLE_PART("part of the title"),
        ALIAS("alias"),
        PLURAL("title, singular"),
        ACRONYM("acronym in the title");

        private final String words;

        Origin(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether it is the note's own name and not one that it also answers to. */
        boolean isOwnName() {
            return this == TITLE || this == FILE;
        }
    }

    TopicKey {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(written, "written");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a key has a value: " + written);
        }
    }
}
