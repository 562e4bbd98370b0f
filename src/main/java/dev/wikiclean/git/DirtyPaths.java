package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of the vault are not as in the last commit.
 *
 * @param uncommitted tracked files that differ, in the index or on disk, files whose changes git is told not to look
 *     for, and files of other repositories inside; a run that commits leaves them alone, or it would commit the user's
 *     work as its own
 * @param untracked files that git does not know and does not ignore; a run may change them but does not add them
 * @param notices one line each for a person
 */
public record DirtyPaths(Set<VaultPath> uncommitted, Set<VaultPath> untracked, List<String> notices) {
    public DirtyPaths {
        uncommitted = Collections.unmodifiableSet(new TreeSet<>(uncommitted));
        untracked = Collections.unmodifiableSet(new TreeSet<>(untracked));
        notices = List.copyOf(notices);
    }

    /** Asks the git program, whose answer is the reference; asks JGit where there is none. */
    public static DirtyPaths of(GitWorkspace git) throws IOException {
        return git.program().isPresent() ? DirtyByCommand.of(git, git.program().get()) : DirtyByJGit.of(git);
    }
}
