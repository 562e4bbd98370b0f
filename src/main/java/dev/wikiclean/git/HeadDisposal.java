package dev.wikiclean.git;

import dev.wikiclean.apply.Disposal;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Trusts a deleted file to git's history where the last commit holds exactly its bytes. */
final class HeadDisposal implements Disposal {
    private final GitWorkspace git;

    HeadDisposal(GitWorkspace git) {
        this.git = git;
    }

    @Override
    public Place of(VaultPath path, byte[] bytes) throws IOException {
        Optional<ObjectId> head = git.headId();
        if (head.isEmpty()) {
            return Place.TRASH;
        }
        try (RevWalk walk = new RevWalk(git.repository());
                TreeWalk entry = TreeWalk.forPath(
                        git.repository(),
                        git.repositoryPath(path),
                        walk.parseCommit(head.get()).getTree());
                ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            boolean same = entry != null && entry.getObjectId(0).equals(names.idFor(Constants.OBJ_BLOB, bytes));
            return same ? Place.GIT_HISTORY : Place.TRASH;
        }
    }
}
