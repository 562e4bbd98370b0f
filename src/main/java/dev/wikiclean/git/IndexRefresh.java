package dev.wikiclean.git;

import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;

/** Brings the index to a commit that is already made: our entries alone, and only those still as before it. */
final class IndexRefresh {
    private final GitWorkspace git;

    IndexRefresh(GitWorkspace git) {
        this.git = git;
    }

    /** @param parent the commit before; empty for none */
    void after(Run run, String commit, String parent) throws IOException {
        DirCache before = tree(parent);
        DirCache after = tree(commit);
        try (IndexLock lock = IndexLock.acquire(git, run)) {
            DirCache index = lock.read(git);
            DirCacheEditor editor = index.editor();
            for (Step step : run.steps()) {
                String path = git.repositoryPath(step.path());
                DirCacheEntry made = after.getEntry(path);
                boolean stale = id(index, path).equals(id(before, path))
                        && !id(index, path).equals(id(after, path));
                if (stale && made == null) {
                    editor.add(new DirCacheEditor.DeletePath(path));
                } else if (stale) {
                    editor.add(new DirCacheEditor.PathEdit(path) {
                        @Override
                        public void apply(DirCacheEntry entry) {
                            entry.setFileMode(made.getFileMode());
                            entry.setObjectId(made.getObjectId());
                            entry.setLength(0);
                        }
                    });
                }
            }
            editor.finish();
            lock.publish(index);
        }
    }

    private DirCache tree(String commit) throws IOException {
        if (commit.isEmpty()) {
            return DirCache.newInCore();
        }
        try (RevWalk walk = new RevWalk(git.repository())) {
            return DirCache.read(
                    walk.getObjectReader(),
                    walk.parseCommit(ObjectId.fromString(commit)).getTree());
        }
    }

    private static Optional<ObjectId> id(DirCache tree, String path) {
        return Optional.ofNullable(tree.getEntry(path)).map(DirCacheEntry::getObjectId);
    }
}
