package dev.wikiclean.reason.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What an attempt is for, as the ledger and the caps know it. Never content.
 *
 * @param task such as {@code verify}, {@code draft}, {@code judge}, {@code merge}, {@code route}, {@code probe}
 * @param note what stands for the note in caps and ledger; empty where there is none
 * @param routing how it was decided to ask so; empty where nothing was to be decided
 */
public record Purpose(String task, String note, Optional<Routing> routing) {
    public Purpose {
        Objects.requireNonNull(routing, "routing");
        if (task.isBlank() || !task.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("not the name of a task: " + task);
        }
        if (note.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("the name of a note has one line");
        }
    }

    /** What nobody had to decide about. */
    public Purpose(String task, String note) {
        this(task, note, Optional.empty());
    }

    /** The same, asked as {@code decided}. */
    public Purpose as(Routing decided) {
        return new Purpose(task, note, Optional.of(decided));
    }
}
