package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** What a person has decided about notes before, found again in the vault of today. */
public interface Decisions {
    /** Nothing decided. */
    Decisions NONE = new Decisions() {
        @Override
        public boolean areDistinct(Note a, Note b) {
            return false;
        }
    };

    /** Whether a person said that the two are not one topic. */
    boolean areDistinct(Note a, Note b);

    /** Groups that a person said are one topic each; no note stands in two. */
    default List<Chosen> merges() {
        return List.of();
    }

    /** Whether a person said that the two are one topic. */
    default boolean areOneTopic(VaultPath a, VaultPath b) {
        return merges().stream()
                .anyMatch(group -> group.notes().contains(a) && group.notes().contains(b));
    }

    /**
     * Notes that a person wants to be one.
     *
     * @param notes two or more, by path
     * @param canonical the one that the others are to be merged into, where the person chose
     */
    record Chosen(List<VaultPath> notes, Optional<VaultPath> canonical) {
        public Chosen {
            notes = notes.stream().distinct().sorted().toList();
            if (notes.size() < 2) {
                throw new IllegalArgumentException("one topic needs two notes: " + notes);
            }
            if (canonical.isPresent() && !notes.contains(canonical.get())) {
                throw new IllegalArgumentException(canonical.get() + " is none of " + notes);
            }
        }
    }
}
