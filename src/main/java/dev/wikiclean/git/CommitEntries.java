package dev.wikiclean.git;

import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Turns the files of a run into entries of a tree and of the index. */
final class CommitEntries {
    private final GitWorkspace git;
    private final Run run;
    private final CleanContent content;
    private final ObjectInserter inserter;
    private final DirCache head;
    private final Map<VaultPath, ObjectId> blobs = new HashMap<>();

    CommitEntries(GitWorkspace git, Run run, CleanContent content, ObjectInserter inserter, DirCache head) {
        this.git = git;
        this.run = run;
        this.content = content;
        this.inserter = inserter;
        this.head = head;
    }

    /** Writes the blobs and puts them into {@code tree}. */
    void writeTo(DirCache tree, List<Step> steps) throws IOException {
        DirCacheEditor editor = tree.editor();
        for (Step step : steps) {
            String path = git.repositoryPath(step.path());
            if (step.after().isEmpty()) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                ObjectId blob = insert(step, path);
                FileMode mode = mode(step);
                blobs.put(step.path(), blob);
                editor.add(edit(path, entry -> {
                    entry.setFileMode(mode);
                    entry.setObjectId(blob);
                }));
            }
        }
        editor.finish();
    }

    private ObjectId insert(Step step, String path) throws IOException {
        if (step.opaque()) {
            Path file = run.file(step);
            try (InputStream in = Files.newInputStream(file)) {
                return inserter.insert(
                        Constants.OBJ_BLOB, step.after().orElseThrow().size(), in);
            }
        }
        return inserter.insert(Constants.OBJ_BLOB, content.clean(path, run.after(step)));
    }

    /** The mode that the file had, or that its origin had; a new file is executable if the disk says so. */
    private FileMode mode(Step step) {
        for (Optional<VaultPath> path : List.of(Optional.of(step.path()), step.movedFrom())) {
            Optional<DirCacheEntry> entry = path.map(p -> head.getEntry(git.repositoryPath(p)));
            if (entry.isPresent()) {
                return entry.get().getFileMode();
            }
        }
        return Files.isExecutable(run.file(step)) && git.repository().getFS().supportsExecute()
                ? FileMode.EXECUTABLE_FILE
                : FileMode.REGULAR_FILE;
    }

    /** Brings our entries of the index to the commit; an entry that the user staged otherwise stays as it is. */
    void updateIndex(DirCache index, DirCache before, List<Step> steps) {
        DirCacheEditor editor = index.editor();
        for (Step step : steps) {
            String path = git.repositoryPath(step.path());
            DirCacheEntry staged = index.getEntry(path);
            if (!id(staged).equals(id(before.getEntry(path)))) {
                continue;
            }
            if (step.after().isEmpty()) {
                editor.add(new DirCacheEditor.DeletePath(path));
            } else {
                editor.add(edit(path, entry -> {
                    entry.setFileMode(mode(step));
                    entry.setObjectId(blobs.get(step.path()));
                    stamp(entry, run.file(step), step.after().orElseThrow().size());
                }));
            }
        }
        editor.finish();
    }

    /** Lets git see without reading the file that it is as committed, if it is as we left it. */
    private static void stamp(DirCacheEntry entry, Path file, long size) {
        entry.setLength(0);
        try {
            if (Files.size(file) == size) {
                entry.setLength(size);
                entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
            }
        } catch (IOException gone) {
            // Then git will look for itself.
            entry.setLength(0);
        }
    }

    private static Optional<ObjectId> id(DirCacheEntry entry) {
        return Optional.ofNullable(entry).map(DirCacheEntry::getObjectId);
    }

    private static DirCacheEditor.PathEdit edit(String path, java.util.function.Consumer<DirCacheEntry> change) {
        return new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                change.accept(entry);
            }
        };
    }
}
