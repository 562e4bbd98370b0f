package dev.wikiclean.reason.budget;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** A disk that is full now and then, and whose process is killed at some operation, with what it was writing cut off. */
final class FailingDisk implements LedgerDisk {
    private final LedgerDisk next = LedgerDisk.real();
    private final Random random;
    private final boolean full;
    private int left;

    /** The process is dead. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /**
     * @param operations after how many the process is killed
     * @param full whether some writes fail
     */
    FailingDisk(Random random, int operations, boolean full) {
        this.random = random;
        this.left = operations;
        this.full = full;
    }

    /** Where in an operation the kill meets: a part of the bytes from 0 to all; less than 0 where it does not. */
    private synchronized double cut() {
        if (left < 0) {
            throw new Killed();
        }
        left--;
        return left < 0 ? random.nextDouble() : -1;
    }

    private synchronized boolean fails() {
        return full && random.nextInt(12) == 0;
    }

    private void step() {
        if (cut() >= 0) {
            throw new Killed();
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        next.createFolder(folder);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        step();
        return next.openLock(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return next.size(file);
    }

    @Override
    public byte[] read(Path file, long offset, int most) throws IOException {
        return next.read(file, offset, most);
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        double cut = cut();
        if (cut >= 0) {
            next.append(file, Arrays.copyOf(bytes, (int) Math.round(cut * bytes.length)));
            throw new Killed();
        }
        if (fails()) {
            next.append(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            throw new IOException("No space left on device");
        }
        next.append(file, bytes);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        step();
        next.forceFolder(folder);
    }

    @Override
    public void cut(Path file, long size) throws IOException {
        step();
        if (fails()) {
            throw new IOException("Input/output error");
        }
        next.cut(file, size);
    }
}
