package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of applying a change set, or of taking one back.
 *
 * @param run the id of the run, for {@code undo} and the history
 * @param commit its commit; nothing where none was asked for or nothing of it is in git
 * @param uncommitted paths that are not in the commit though one was made or tried
 * @param notices one line each for a person
 */
public record AppliedChanges(String run, Optional<String> commit, List<VaultPath> uncommitted, List<String> notices) {
    public AppliedChanges {
        Objects.requireNonNull(run, "run");
        uncommitted = List.copyOf(uncommitted);
        notices = List.copyOf(notices);
    }
}
