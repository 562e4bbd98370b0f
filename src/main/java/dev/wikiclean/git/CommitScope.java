package dev.wikiclean.git;

import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Decides which files of a run belong into its commit. */
interface CommitScope {
    /** @throws CommitException where committing the file would commit somebody else's work */
    boolean includes(Step step, String path, CleanContent content) throws IOException;

    /**
     * The scope of an ordinary run: files that the last commit holds as the run found them, and new files that git does
     * not ignore and that do not come from untracked ones.
     */
    static CommitScope of(GitWorkspace git, Run run, DirCache head) {
        Set<VaultPath> untracked = new HashSet<>();
        for (Step step : run.steps()) {
            if (step.before().isPresent() && head.getEntry(git.repositoryPath(step.path())) == null) {
                untracked.add(step.path());
            }
        }
        return (step, path, content) -> {
            DirCacheEntry entry = head.getEntry(path);
            if (entry == null) {
                return step.before().isEmpty()
                        && !content.isIgnored(path)
                        && step.movedFrom().filter(untracked::contains).isEmpty();
            }
            if (!isAsFound(step, path, entry, run, content)) {
                throw new CommitException(path + " is not in the last commit as the run found it; commit or stash your"
                        + " changes to it first");
            }
            return true;
        };
    }

    private static boolean isAsFound(Step step, String path, DirCacheEntry entry, Run run, CleanContent content)
            throws IOException {
        if (step.before().isEmpty() || entry.getFileMode() == FileMode.GITLINK) {
            return false;
        }
        if (step.opaque()) {
            return true;
        }
        byte[] bytes = run.before(step);
        try (ObjectInserter.Formatter names = new ObjectInserter.Formatter()) {
            return entry.getObjectId().equals(names.idFor(Constants.OBJ_BLOB, bytes))
                    || entry.getObjectId().equals(names.idFor(Constants.OBJ_BLOB, content.clean(path, bytes)));
        }
    }

    /** The scope of a run that takes {@code undone} back: what its commit changed and no later commit has. */
    static CommitScope ofUndo(GitWorkspace git, String undone, DirCache head) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository())) {
            RevCommit commit = walk.parseCommit(ObjectId.fromString(undone));
            DirCache after = DirCache.read(walk.getObjectReader(), commit.getTree());
            DirCache before = commit.getParentCount() == 0
                    ? DirCache.newInCore()
                    : DirCache.read(
                            walk.getObjectReader(),
                            walk.parseCommit(commit.getParent(0)).getTree());
            return (step, path, content) ->
                    !id(before, path).equals(id(after, path)) && id(head, path).equals(id(after, path));
        }
    }

    private static Optional<ObjectId> id(DirCache tree, String path) {
        return Optional.ofNullable(tree.getEntry(path)).map(DirCacheEntry::getObjectId);
    }
}
