package dev.wikiclean.git;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads commits, trees and texts of the repository, as far as they belong to the vault. For one thread. */
final class HistoryReader implements AutoCloseable {
    /** Larger files are taken for the same only when they are so byte by byte. */
    private static final int LARGEST_TEXT = 1 << 20;

    private final ObjectReader objects;
    private final RevWalk commits;
    private final String prefix;

    HistoryReader(GitWorkspace workspace) {
        this.objects = new TreeCache(workspace.repository().newObjectReader());
        this.commits = new RevWalk(objects);
        this.commits.setRetainBody(false);
        this.prefix = workspace.prefix();
    }

    RevWalk commits() {
        return commits;
    }

    RevTree tree(AnyObjectId commit) throws IOException {
        return commits.parseCommit(commit).getTree();
    }

    RevCommit parent(AnyObjectId commit, int nth) throws IOException {
        return commits.parseCommit(commits.parseCommit(commit).getParent(nth));
    }

    /** What leads from the tree {@code before} to the tree {@code after}; links and submodules do not count. */
    TreeChanges changes(AnyObjectId before, AnyObjectId after) throws IOException {
        List<TreeChanges.Entry> removed = new ArrayList<>();
        List<TreeChanges.Entry> added = new ArrayList<>();
        List<TreeChanges.Edit> edited = new ArrayList<>();
        try (TreeWalk walk = walk(TreeFilter.ANY_DIFF)) {
            walk.addTree(before);
            walk.addTree(after);
            while (walk.next()) {
                boolean was = isFile(walk.getRawMode(0));
                boolean is = isFile(walk.getRawMode(1));
                Optional<VaultPath> path = was || is ? path(walk) : Optional.empty();
                if (path.isEmpty()) {
                    continue;
                }
                if (was && is) {
                    edited.add(new TreeChanges.Edit(path.get(), walk.getObjectId(0), walk.getObjectId(1)));
                } else if (was) {
                    removed.add(new TreeChanges.Entry(path.get(), walk.getObjectId(0)));
                } else {
                    added.add(new TreeChanges.Entry(path.get(), walk.getObjectId(1)));
                }
            }
        }
        return new TreeChanges(removed, added, edited);
    }

    /** Every file of the tree that lies in the vault. */
    List<TreeChanges.Entry> files(AnyObjectId tree) throws IOException {
        List<TreeChanges.Entry> files = new ArrayList<>();
        try (TreeWalk walk = walk(TreeFilter.ALL)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (isFile(walk.getRawMode(0))) {
                    path(walk).ifPresent(path -> files.add(new TreeChanges.Entry(path, walk.getObjectId(0))));
                }
            }
        }
        return files;
    }

    /** The files of the tree that lie in the vault's {@code folder} itself. */
    List<TreeChanges.Entry> filesIn(AnyObjectId tree, String folder) throws IOException {
        String whole = (prefix + folder).replaceAll("/$", "");
        AnyObjectId subtree = tree;
        if (!whole.isEmpty()) {
            try (TreeWalk walk = TreeWalk.forPath(objects, whole, tree)) {
                if (walk == null || !walk.isSubtree()) {
                    return List.of();
                }
                subtree = walk.getObjectId(0);
            }
        }
        List<TreeChanges.Entry> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(objects)) {
            walk.addTree(subtree);
            while (walk.next()) {
                if (isFile(walk.getRawMode(0))) {
                    String path = folder.isEmpty() ? walk.getPathString() : folder + "/" + walk.getPathString();
                    files.add(new TreeChanges.Entry(VaultPath.of(path), walk.getObjectId(0)));
                }
            }
        }
        return files;
    }

    /** The file's content at that tree; nothing where it is not there. */
    Optional<ObjectId> blob(AnyObjectId tree, VaultPath path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(objects, prefix + path.value(), tree)) {
            return walk != null && isFile(walk.getRawMode(0)) ? Optional.of(walk.getObjectId(0)) : Optional.empty();
        }
    }

    /** The text of a content; nothing where it is none, or a very large one. */
    Optional<SourceText> text(ObjectId blob) throws IOException {
        ObjectLoader loader = objects.open(blob);
        return loader.getSize() > LARGEST_TEXT
                ? Optional.empty()
                : SourceText.decode(loader.getCachedBytes(LARGEST_TEXT));
    }

    long size(ObjectId blob) throws IOException {
        return objects.getObjectSize(blob, ObjectReader.OBJ_ANY);
    }

    /** A filter for commits that touch {@code path}. */
    TreeFilter touching(VaultPath path) {
        return AndTreeFilter.create(PathFilter.create(prefix + path.value()), TreeFilter.ANY_DIFF);
    }

    RevWalk newWalk() {
        RevWalk walk = new RevWalk(objects);
        walk.setRetainBody(false);
        return walk;
    }

    private TreeWalk walk(TreeFilter filter) {
        TreeWalk walk = new TreeWalk(objects);
        walk.setRecursive(true);
        walk.setFilter(
                prefix.isEmpty()
                        ? filter
                        : AndTreeFilter.create(PathFilter.create(prefix.substring(0, prefix.length() - 1)), filter));
        return walk;
    }

    private Optional<VaultPath> path(TreeWalk walk) {
        String path = walk.getPathString();
        return path.startsWith(prefix) && path.length() > prefix.length()
                ? Optional.of(VaultPath.of(path.substring(prefix.length())))
                : Optional.empty();
    }

    private static boolean isFile(int mode) {
        return (mode & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
    }

    @Override
    public void close() {
        commits.close();
        objects.close();
    }
}
