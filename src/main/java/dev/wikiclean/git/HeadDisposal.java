package dev.wikiclean.git;

import dev.wikiclean.apply.Disposal;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.Optional;

/** Trusts a deleted file to git's history where the last commit would bring exactly its bytes back. */
final class HeadDisposal implements Disposal {
    private final GitWorkspace git;
    private final GitBackend backend;
    private final GitTree head;

    /** @param head the files of the commit that the run is planned upon */
    HeadDisposal(GitWorkspace git, GitBackend backend, GitTree head) {
        this.git = git;
        this.backend = backend;
        this.head = head;
    }

    @Override
    public Place of(VaultPath path, byte[] bytes) throws IOException {
        String name = git.repositoryPath(path);
        Optional<TreeEntry> entry = head.at(name);
        return entry.isPresent() && backend.brings(entry.get().id(), name, bytes) ? Place.GIT_HISTORY : Place.TRASH;
    }
}
