package dev.wikiclean.dedupe;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person said of notes that look alike.
 *
 * @param notes two or more
 * @param canonical an index into {@code notes}: the one to keep, where the person chose it
 * @param on when it was decided
 */
public record Decision(Answer answer, List<NoteIdentity> notes, Optional<Integer> canonical, LocalDate on) {
    /** What may be said. */
    public enum Answer {
        /** No two of them are one topic. */
        NEVER,
        /** All of them are one topic. */
        MERGE;

        /** The name in files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Decision {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(on, "on");
        notes = List.copyOf(notes);
        if (notes.size() < 2) {
            throw new IllegalArgumentException("a decision is about two notes or more");
        }
        if (canonical.isPresent() && (canonical.get() < 0 || canonical.get() >= notes.size())) {
            throw new IllegalArgumentException("no such note: " + canonical.get());
        }
    }
}
