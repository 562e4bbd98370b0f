package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Writes one file outside of a run: at every moment it is as before or as after, and what is written is durable. Two at
 * once need a {@link ShortLock}.
 */
public final class SingleFile {
    private final FileOps ops;

    public SingleFile(FileOps ops) {
        this.ops = ops;
    }

    /** Replaces or makes the file, with its folders; one that is there keeps its permissions, owner and attributes. */
    public void write(Path file, byte[] bytes) throws IOException {
        Path temporary = stage(file, bytes, Optional.empty());
        finish(temporary, file, () -> ops.replace(temporary, file));
    }

    /** The same with given permissions, such as {@code rwxr-xr-x}, where the file system knows any. */
    public void write(Path file, byte[] bytes, String permissions) throws IOException {
        Path temporary = stage(file, bytes, Optional.of(permissions));
        finish(temporary, file, () -> ops.replace(temporary, file));
    }

    /** Makes a file; {@link FileAlreadyExistsException} where something stands there. */
    public void create(Path file, byte[] bytes, String permissions) throws IOException {
        Path temporary = stage(file, bytes, Optional.of(permissions));
        finish(temporary, file, () -> {
            try {
                ops.link(temporary, file);
                ops.delete(temporary);
            } catch (UnsupportedOperationException noHardLinks) {
                // The empty file is ours alone, so replacing it overwrites nobody.
                ops.create(file, new byte[0]);
                ops.replace(temporary, file);
            }
        });
    }

    /** Gives a file another name beside it; {@link FileAlreadyExistsException} where that is taken. */
    public void rename(Path file, Path name) throws IOException {
        if (Files.exists(name, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name.toString());
        }
        ops.replace(file, name);
        ops.forceFolder(file.getParent());
    }

    /** Puts a file in the place of another, which is gone then. */
    public void replace(Path with, Path file) throws IOException {
        ops.replace(with, file);
        ops.forceFolder(file.getParent());
    }

    /** Removes a file. */
    public void delete(Path file) throws IOException {
        ops.delete(file);
        ops.forceFolder(file.getParent());
    }

    private Path stage(Path file, byte[] bytes, Optional<String> permissions) throws IOException {
        makeFolders(file.getParent());
        Path temporary = file.resolveSibling(".syncthing.wiki-clean-" + file.getFileName() + ".tmp");
        discard(temporary);
        try {
            fill(temporary, file, bytes, permissions);
            return temporary;
        } catch (IOException | RuntimeException e) {
            discard(temporary);
            throw e;
        }
    }

    private void fill(Path temporary, Path file, byte[] bytes, Optional<String> permissions) throws IOException {
        ops.create(temporary, bytes);
        boolean replaces = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            ops.copyTraits(file, temporary);
        }
        String wanted = permissions.isPresent() ? permissions.get() : replaces ? Permissions.of(file) : "";
        if (!wanted.isEmpty()) {
            try {
                ops.setPermissions(temporary, PosixFilePermissions.fromString(wanted));
            } catch (UnsupportedOperationException unknown) {
                // Windows: every file can be executed.
            }
        }
        ops.force(temporary);
    }

    /** Makes what is missing of a folder's path, parents first. */
    private void makeFolders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && !Files.isDirectory(at); at = at.getParent()) {
            missing.push(at);
        }
        for (Path at : missing) {
            ops.createFolder(at);
            ops.forceFolder(at.getParent());
        }
    }

    /** The last step, which gives the new content its name. */
    @FunctionalInterface
    private interface Naming {
        void name() throws IOException;
    }

    private void finish(Path temporary, Path file, Naming naming) throws IOException {
        try {
            naming.name();
        } catch (IOException | RuntimeException e) {
            discard(temporary);
            throw e;
        }
        ops.forceFolder(file.getParent());
    }

    private void discard(Path temporary) throws IOException {
        try {
            ops.delete(temporary);
        } catch (NoSuchFileException none) {
            // As it should be: only a kill leaves one.
        }
    }
}
