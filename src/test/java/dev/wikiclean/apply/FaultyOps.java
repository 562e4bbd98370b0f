package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/**
 * The disk, with one numbered operation that fails, or with everything failing from that operation on. Forcing is
 * counted but not done: a process that dies does not need it, and it takes a test's time.
 */
class FaultyOps implements FileOps {
    /** How an operation fails. */
    enum Fault {
        /** Nothing happens but the exception. */
        BEFORE,
        /** Half of the bytes are written first. */
        SHORT_WRITE,
        /** It happens, and is reported as failed. */
        AFTER,
        /** It fails, and so does all that follows: the disk is gone. */
        DEAD
    }

    private final Fault fault;
    private int failing;
    private int count;

    FaultyOps(Fault fault, int failing) {
        this.fault = fault;
        this.failing = failing;
    }

    /** A disk that works, and does not force. */
    static FaultyOps none() {
        return new FaultyOps(Fault.BEFORE, Integer.MAX_VALUE);
    }

    /** How many operations there were. */
    int count() {
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

    private void step(String name, Operation operation) throws IOException {
        step(name, operation, () -> {});
    }

    private void step(String name, Operation operation, Operation half) throws IOException {
        int number = count++;
        if (number == failing || fault == Fault.DEAD && number > failing) {
            switch (fault) {
                case AFTER -> operation.run();
                case SHORT_WRITE -> half.run();
                case BEFORE, DEAD -> {}
            }
            throw new IOException("injected at operation " + number + ": " + name);
        }
        operation.run();
    }

    @Override
    public InputStream open(Path file) throws IOException {
        step("open " + file, () -> {});
        return FileOps.disk().open(file);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        step("create " + file, () -> FileOps.disk().create(file, bytes), () -> FileOps.disk()
                .create(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        step("append " + file, () -> FileOps.disk().append(file, bytes), () -> FileOps.disk()
                .append(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        step("copy " + to, () -> FileOps.disk().copy(from, to));
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        step("open lock " + file, () -> {});
        return FileOps.disk().openLock(file);
    }

    @Override
    public void force(Path file) throws IOException {
        step("force " + file, () -> {});
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step("force folder " + folder, () -> {});
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step("replace " + to, () -> FileOps.disk().replace(from, to));
    }

    @Override
    public void link(Path existing, Path link) throws IOException {
        step("link " + link, () -> FileOps.disk().link(existing, link));
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete " + file, () -> FileOps.disk().delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step("create folder " + folder, () -> FileOps.disk().createFolder(folder));
    }

    @Override
    public void deleteFolder(Path folder) throws IOException {
        step("delete folder " + folder, () -> FileOps.disk().deleteFolder(folder));
    }

    @Override
    public void setPermissions(Path file, Set<PosixFilePermission> permissions) throws IOException {
        step("permissions " + file, () -> FileOps.disk().setPermissions(file, permissions));
    }
}
