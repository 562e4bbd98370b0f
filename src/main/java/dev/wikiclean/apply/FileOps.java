package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Everything that this package does to a disk, one small operation at a time, so that a test can fail, cut short or
 * forget any of them. Nothing is durable before {@link #force} (content) and {@link #forceFolder} (names).
 */
public interface FileOps {
    /** The operations of the real file system. */
    static FileOps disk() {
        return DiskOps.INSTANCE;
    }

    /** The content of a regular file; a symbolic link is not followed. */
    InputStream open(Path file) throws IOException;

    /** All bytes of a regular file. */
    default byte[] read(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        }
    }

    /** Writes a new file; {@link java.nio.file.FileAlreadyExistsException} where something stands there. */
    void create(Path file, byte[] bytes) throws IOException;

    /** Appends to a file, which is created where it is missing. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Copies a file, its time of change and its permissions, to a name that is free. */
    void copy(Path from, Path to) throws IOException;

    /** Opens the file of a lock, which is made where it is missing. */
    FileChannel openLock(Path file) throws IOException;

    void force(Path file) throws IOException;

    void forceFolder(Path folder) throws IOException;

    /** Renames {@code from} to {@code to} in one step; what stood at {@code to} is gone. */
    void replace(Path from, Path to) throws IOException;

    /**
     * Gives the file a second name; never overwrites ({@link java.nio.file.FileAlreadyExistsException}).
     *
     * @throws UnsupportedOperationException where the file system has no hard links
     */
    void link(Path existing, Path link) throws IOException;

    /** Removes a file; {@link java.nio.file.NoSuchFileException} where there is none. */
    void delete(Path file) throws IOException;

    void createFolder(Path folder) throws IOException;

    /** Removes an empty folder; {@link java.nio.file.DirectoryNotEmptyException} otherwise. */
    void deleteFolder(Path folder) throws IOException;

    /**
     * Gives {@code to} the owner, the group and the extended attributes of {@code from}, as far as the file system
     * knows them and the user may.
     */
    default void copyTraits(Path from, Path to) throws IOException {}

    void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException;
}
