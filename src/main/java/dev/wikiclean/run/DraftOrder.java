package dev.wikiclean.run;

import dev.wikiclean.assist.draft.DraftSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Which note is to be drafted, and from what besides the vault's own notes.
 *
 * @param title what it is about; empty where {@code wanted} says it
 * @param wanted the place among the notes that links ask for, from 1
 */
public record DraftOrder(String title, OptionalInt wanted, List<DraftSource.Given> sources) {
    public DraftOrder {
        Objects.requireNonNull(wanted, "wanted");
        sources = List.copyOf(sources);
        if (title.isBlank() == wanted.isEmpty()) {
            throw new IllegalArgumentException("a title or a number, not both");
        }
    }
}
