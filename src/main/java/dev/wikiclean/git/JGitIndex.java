package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** Entries of JGit's index, read and changed one by one. */
final class JGitIndex {
    /** Larger blobs are no notes. */
    private static final int LARGEST = 64 << 20;

    private JGitIndex() {}

    static TreeEntry entry(DirCacheEntry entry) {
        return new TreeEntry(
                String.format("%06o", entry.getRawMode()), entry.getObjectId().name());
    }

    /** The bytes that {@code tree} has at the path; nothing where it has none. */
    static Optional<byte[]> blob(ObjectReader reader, DirCache tree, String path) throws IOException {
        DirCacheEntry entry = tree.getEntry(path);
        return entry == null || entry.getFileMode() == FileMode.GITLINK
                ? Optional.empty()
                : Optional.of(reader.open(entry.getObjectId()).getCachedBytes(LARGEST));
    }

    static DirCacheEditor.PathEdit edit(String path, Optional<TreeEntry> after) {
        if (after.isEmpty()) {
            return new DirCacheEditor.DeletePath(path);
        }
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(FileMode.fromBits(Integer.parseInt(after.get().mode(), 8)));
                entry.setObjectId(ObjectId.fromString(after.get().id()));
                // Git will look for itself whether the file is so.
                entry.setLength(0);
            }
        };
    }

    /** Changes what is still as it was; an entry that the user staged otherwise stays. */
    static void edit(DirCache index, List<IndexEdit> edits) throws IOException {
        DirCacheEditor editor = index.editor();
        List<IndexEdit> stale = edits.stream()
                .filter(edit -> Optional.ofNullable(index.getEntry(edit.path()))
                        .map(JGitIndex::entry)
                        .equals(edit.before()))
                .toList();
        stale.forEach(edit -> editor.add(edit(edit.path(), edit.after())));
        editor.finish();
        for (IndexEdit edit : stale) {
            if (edit.after().isPresent() && edit.bytes().isPresent()) {
                stamp(index.getEntry(edit.path()), edit);
            }
        }
    }

    /** Lets git see without reading the file that it is as committed, if it is so and was while we looked. */
    private static void stamp(DirCacheEntry entry, IndexEdit edit) throws IOException {
        if (!Files.isRegularFile(edit.file(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        FileTime time = Files.getLastModifiedTime(edit.file());
        byte[] now = Files.readAllBytes(edit.file());
        if (Arrays.equals(now, edit.bytes().get())
                && Files.getLastModifiedTime(edit.file()).equals(time)) {
            entry.setLength(now.length);
            entry.setLastModified(time.toInstant());
        }
    }
}
