package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * The disk, with one numbered operation that fails, or with everything failing from that operation on. Forcing is
 * counted as well.
 */
public class FaultyOps implements FileOps {
    /** How an operation fails. */
    public enum Fault {
        /** Nothing happens but the exception. */
        IO_ERROR,
        /** The disk is full and stays so: whatever needs room fails from that operation on. */
        NO_SPACE,
        /** Half of the bytes are written first. */
        SHORT_WRITE,
        /** It is not permitted. */
        DENIED,
        /** It happens, and is reported as failed. */
        AFTER,
        /** It fails, and so does all that follows: the disk is gone. */
        DEAD
    }

    private final Fault fault;
    private final FileOps next;
    private int failing;
    private int count;

    public FaultyOps(Fault fault, int failing) {
        this(fault, failing, new UnforcedOps(FileOps.disk()));
    }

    /** Numbers what is handed on to {@code next}. */
    FaultyOps(Fault fault, int failing, FileOps next) {
        this.fault = fault;
        this.failing = failing;
        this.next = next;
    }

    /** A disk that works, and does not force. */
    static FaultyOps none() {
        return new FaultyOps(Fault.IO_ERROR, Integer.MAX_VALUE);
    }

    /** How many operations there were. */
    public int count() {
        return count;
    }

    /** From now on nothing works. */
    void die() {
        failing = count;
    }

    @FunctionalInterface
    private interface Operation {
        void run() throws IOException;
    }

    /** An operation that needs no room. */
    private void step(String name, Path path, Operation operation) throws IOException {
        step(name, path, operation, () -> {}, false);
    }

    /** An operation that needs room on the disk; of a short write {@code half} is done. */
    private void growing(String name, Path path, Operation operation, Operation half) throws IOException {
        step(name, path, operation, half, true);
    }

    private void step(String name, Path path, Operation operation, Operation half, boolean grows) throws IOException {
        int number = count++;
        boolean fails =
                number == failing || number > failing && (fault == Fault.DEAD || fault == Fault.NO_SPACE && grows);
        if (!fails) {
            operation.run();
            return;
        }
        String what = "injected at operation " + number + ", " + name;
        switch (fault) {
            case AFTER -> operation.run();
            case SHORT_WRITE -> half.run();
            case DENIED -> throw new AccessDeniedException(path.toString(), null, what);
            case NO_SPACE -> throw new FileSystemException(path.toString(), null, what + ": No space left on device");
            case IO_ERROR, DEAD -> {}
        }
        throw new IOException(what + ": " + path);
    }

    @Override
    public InputStream open(Path file) throws IOException {
        step("open", file, () -> {});
        return next.open(file);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        growing(
                "create",
                file,
                () -> next.create(file, bytes),
                () -> next.create(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        growing(
                "append",
                file,
                () -> next.append(file, bytes),
                () -> next.append(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        growing("copy", to, () -> next.copy(from, to), () -> {});
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        step("open lock", file, () -> {});
        return next.openLock(file);
    }

    @Override
    public void force(Path file) throws IOException {
        step("force", file, () -> next.force(file));
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("force folder", folder, () -> next.forceFolder(folder));
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step("replace", to, () -> next.replace(from, to));
    }

    @Override
    public void link(Path existing, Path link) throws IOException {
        growing("link", link, () -> next.link(existing, link), () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete", file, () -> next.delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        growing("create folder", folder, () -> next.createFolder(folder), () -> {});
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        step("delete folder", folder, () -> next.deleteFolder(folder));
    }

    @Override
    public void copyTraits(Path from, Path to) throws IOException {
        step("owner and attributes", to, () -> next.copyTraits(from, to));
    }

    @Override
    public void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        step("permissions", file, () -> next.setPermissions(file, permissions));
    }
}
