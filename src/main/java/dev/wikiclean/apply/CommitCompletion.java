package dev.wikiclean.apply;

import java.io.IOException;
import java.util.Optional;

/** Brings the commit of an interrupted run to its end; the repository's side of recovery. */
@FunctionalInterface
public interface CommitCompletion {
    /** No git here: applied runs stay uncommitted. */
    CommitCompletion NONE = run -> new Outcome(Optional.empty(), "no repository");

    /**
     * @param commit the id of the run's commit; nothing where it stays uncommitted
     * @param note why it does, for a person
     */
    record Outcome(Optional<String> commit, String note) {}

    /** Completes the commit of a run whose files are all in place; called again after a kill. */
    Outcome complete(Run run) throws IOException;
}
