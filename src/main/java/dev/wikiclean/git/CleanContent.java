package dev.wikiclean.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.attributes.Attributes;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.lib.CoreConfig.EolStreamType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.TreeWalk.OperationType;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.util.io.EolStreamTypeUtil;

/** How files become blobs: line ends by {@code core.autocrlf} and {@code .gitattributes}, and what git ignores. */
final class CleanContent {
    private final Map<String, EolStreamType> lineEnds = new HashMap<>();
    private final Set<String> ignored = new HashSet<>();

    private CleanContent() {}

    /**
     * Looks the rules of {@code paths} up.
     *
     * @throws CommitException where a path goes through a filter that only git itself can run
     */
    static CleanContent of(GitWorkspace git, DirCache index, Collection<String> paths) throws IOException {
        CleanContent content = new CleanContent();
        if (paths.isEmpty()) {
            return content;
        }
        Set<String> ignoredFolders = new HashSet<>();
        try (TreeWalk walk = new TreeWalk(git.repository())) {
            walk.setOperationType(OperationType.CHECKIN_OP);
            walk.addTree(new DirCacheIterator(withPaths(index, paths)));
            FileTreeIterator files = new FileTreeIterator(git.repository());
            files.setDirCacheIterator(walk, 0);
            files.setWalkIgnoredDirectories(true);
            walk.addTree(files);
            walk.setFilter(PathFilterGroup.createFromStrings(paths));
            while (walk.next()) {
                FileTreeIterator file = walk.getTree(1, FileTreeIterator.class);
                String path = walk.getPathString();
                int slash = path.lastIndexOf('/');
                boolean isIgnored = slash > 0 && ignoredFolders.contains(path.substring(0, slash))
                        || file != null && file.isEntryIgnored();
                if (walk.isSubtree()) {
                    if (isIgnored) {
                        ignoredFolders.add(path);
                    }
                    walk.enterSubtree();
                } else {
                    content.add(walk, file, path, isIgnored);
                }
            }
        }
        return content;
    }

    /** The index with the paths in it that are neither there nor on disk yet, for their attributes. */
    private static DirCache withPaths(DirCache index, Collection<String> paths) {
        DirCacheEditor editor = index.editor();
        for (String path : paths) {
            if (index.getEntry(path) == null) {
                editor.add(JGitIndex.edit(
                        path,
                        Optional.of(
                                new TreeEntry(TreeEntry.FILE, ObjectId.zeroId().name()))));
            }
        }
        editor.finish();
        return index;
    }

    private void add(TreeWalk walk, FileTreeIterator file, String path, boolean isIgnored) throws IOException {
        Attributes attributes = walk.getAttributes();
        for (String name : List.of("filter", "working-tree-encoding", "ident")) {
            if (attributes.isCustom(name) || attributes.isSet(name)) {
                throw new CommitException(path + " goes through git's attribute " + name + "="
                        + attributes.getValue(name) + " (such as LFS), which only the git program knows, and there is "
                        + "none; install git, exclude the file or use --no-commit");
            }
        }
        lineEnds.put(path, file == null ? walk.getEolStreamType(OperationType.CHECKIN_OP) : file.getEolStreamType());
        if (isIgnored) {
            ignored.add(path);
        }
    }

    /** Whether git ignores the file, where it does not track it. */
    boolean isIgnored(String path) {
        return ignored.contains(path);
    }

    /**
     * The bytes of the blob for a file of these bytes.
     *
     * @param committed what the last commit has there: where git is to guess and that has CRLF, CRLF stays
     */
    byte[] clean(String path, byte[] bytes, Optional<byte[]> committed) throws IOException {
        EolStreamType type = lineEnds.getOrDefault(path, EolStreamType.DIRECT);
        if (type == null || type == EolStreamType.DIRECT) {
            return bytes;
        }
        boolean isGuess = type == EolStreamType.AUTO_LF || type == EolStreamType.AUTO_CRLF;
        if (isGuess && committed.filter(CleanContent::hasCrLf).isPresent()) {
            return bytes;
        }
        try (InputStream in = EolStreamTypeUtil.wrapInputStream(new ByteArrayInputStream(bytes), type)) {
            return in.readAllBytes();
        }
    }

    private static boolean hasCrLf(byte[] bytes) {
        for (int i = 1; i < bytes.length; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r') {
                return true;
            }
        }
        return false;
    }
}
