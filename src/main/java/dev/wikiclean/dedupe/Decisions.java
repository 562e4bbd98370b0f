package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;

/** What a person has decided about pairs before. */
@FunctionalInterface
public interface Decisions {
    /** Nothing decided. */
    Decisions NONE = (a, b) -> false;

    /** Whether a person said that the two are not one topic. */
    boolean areDistinct(Note a, Note b);
}
