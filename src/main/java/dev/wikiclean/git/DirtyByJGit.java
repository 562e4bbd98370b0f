package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** What JGit says where there is no git program. */
final class DirtyByJGit {
    private DirtyByJGit() {}

    static DirtyPaths of(GitWorkspace git) throws IOException {
        IndexDiff diff = new IndexDiff(git.repository(), Constants.HEAD, new FileTreeIterator(git.repository()));
        if (!git.prefix().isEmpty()) {
            diff.setFilter(PathFilter.create(git.prefix()));
        }
        diff.diff();
        Set<VaultPath> uncommitted = new TreeSet<>();
        List<String> notices = new ArrayList<>();
        DirCache index = git.repository().readDirCache();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            String path = entry.getPathString();
            if (entry.isAssumeValid() || entry.isSkipWorkTree() || entry.isIntentToAdd()) {
                uncommitted.addAll(git.vaultPaths(path));
            }
            if (entry.getFileMode() == FileMode.GITLINK) {
                uncommitted.addAll(NestedRepository.files(git, path));
                notices.add(path + "/ is a repository of its own: its files are left alone; run wiki-clean inside it");
            }
        }
        for (Set<String> paths : List.of(
                diff.getAdded(),
                diff.getChanged(),
                diff.getRemoved(),
                diff.getMissing(),
                diff.getModified(),
                diff.getConflicting())) {
            paths.forEach(path -> uncommitted.addAll(git.vaultPaths(path)));
        }
        Set<VaultPath> untracked = new TreeSet<>();
        diff.getUntracked().forEach(path -> untracked.addAll(git.vaultPaths(path)));
        return new DirtyPaths(uncommitted, untracked, notices);
    }
}
