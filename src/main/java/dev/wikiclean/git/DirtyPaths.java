package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/**
 * Which files of the vault are not as in the last commit.
 *
 * @param uncommitted tracked files that differ, in the index or on disk, and files whose changes git is told not to
 *     look for; a run that commits leaves them alone, or it would commit the user's work as its own
 * @param untracked files that git does not know and does not ignore; a run may change them but does not add them
 */
public record DirtyPaths(Set<VaultPath> uncommitted, Set<VaultPath> untracked) {
    public DirtyPaths {
        uncommitted = Collections.unmodifiableSet(new TreeSet<>(uncommitted));
        untracked = Collections.unmodifiableSet(new TreeSet<>(untracked));
    }

    /** Asks the git program, whose answer is the reference; asks JGit where there is none. */
    public static DirtyPaths of(GitWorkspace git) throws IOException {
        Optional<DirtyPaths> answer = byCommand(git);
        return answer.isPresent() ? answer.get() : byJGit(git);
    }

    static Optional<DirtyPaths> byCommand(GitWorkspace git) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "status", "--porcelain=v2", "-z", "--no-renames", "--untracked-files=all", "--ignore-submodules=all"));
        if (!git.prefix().isEmpty()) {
            arguments.add("--");
            arguments.add(git.prefix());
        }
        Optional<byte[]> output = GitCommand.ask(git.repository().getWorkTree().toPath(), arguments);
        if (output.isEmpty()) {
            return Optional.empty();
        }
        Set<VaultPath> uncommitted = hidden(git);
        Set<VaultPath> untracked = new TreeSet<>();
        for (String line : new String(output.get(), StandardCharsets.UTF_8).split("\0")) {
            switch (line.isEmpty() ? ' ' : line.charAt(0)) {
                case '1' -> uncommitted.addAll(git.vaultPaths(line.split(" ", 9)[8]));
                case 'u' -> uncommitted.addAll(git.vaultPaths(line.split(" ", 11)[10]));
                case '?' -> untracked.addAll(git.vaultPaths(line.substring(2)));
                default -> {}
            }
        }
        return Optional.of(new DirtyPaths(uncommitted, untracked));
    }

    static DirtyPaths byJGit(GitWorkspace git) throws IOException {
        IndexDiff diff = new IndexDiff(git.repository(), Constants.HEAD, new FileTreeIterator(git.repository()));
        if (!git.prefix().isEmpty()) {
            diff.setFilter(PathFilter.create(git.prefix()));
        }
        diff.diff();
        Set<VaultPath> uncommitted = hidden(git);
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
        return new DirtyPaths(uncommitted, untracked);
    }

    /** Entries of the index that git does not compare with the disk, or that are only announced. */
    private static Set<VaultPath> hidden(GitWorkspace git) throws IOException {
        Set<VaultPath> hidden = new TreeSet<>();
        DirCache index = git.repository().readDirCache();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.isAssumeValid() || entry.isSkipWorkTree() || entry.isIntentToAdd()) {
                hidden.addAll(git.vaultPaths(entry.getPathString()));
            }
        }
        return hidden;
    }
}
