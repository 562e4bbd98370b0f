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
        /** One of two names beside each other, of which the other may be the subject: {@code Spring - 트랜잭션}. */
        SIDE("one of the names in the title"),
        /** The title with other spellings, in the singular. */
        SPELLING("title, spelled another way"),
        /** The title's words in alphabetical order. */
        ORDER("title, in another order"),
        ACRONYM("acronym in the title"),
        /** Initials that the note does not state. */
        INITIALS("initials of the title"),
        /** A name that notes of different titles claim. */
        CONTESTED("alias that others bear too");

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

        /** Whether the note states that it answers to the name, besides its own. */
        boolean isStated() {
            return this == TITLE_PART || this == ALIAS || this == SIDE;
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
