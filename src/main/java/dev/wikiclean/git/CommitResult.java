package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/**
 * What came of committing a run.
 *
 * @param commit the id of the commit; nothing where no path of the run is in git
 * @param branch its short name
 * @param uncommitted paths of the run that are not in the commit: untracked or ignored by git
 * @param notices one line each for a person, such as hooks that were not run
 */
public record CommitResult(Optional<String> commit, String branch, List<VaultPath> uncommitted, List<String> notices) {
    public CommitResult {
        uncommitted = List.copyOf(uncommitted);
        notices = List.copyOf(notices);
    }
}
