package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A lock for the moment in which one file is read, changed and replaced; whoever comes second waits. It is the operating
 * system's, so that a killed holder frees it, and its empty file stays: removing it would let two hold two files of one
 * name.
 */
public final class ShortLock implements AutoCloseable {
    private static final long TRY_NANOS = 5_000_000;

    private final FileChannel channel;

    private ShortLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits for the lock of that name among the state of a vault.
     *
     * @param name a file name
     * @param longest how long to wait at most
     * @throws IOException where it stays held for so long, or no lock is possible here
     */
    public static ShortLock take(StateFolder state, String name, Duration longest, FileOps ops) throws IOException {
        state.create(ops);
        Path file = state.root().resolve(name);
        FileChannel channel = ops.openLock(file);
        try {
            long end = System.nanoTime() + longest.toNanos();
            while (tryLock(channel).isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new IOException("another wiki-clean holds " + file + " since " + longest.toSeconds()
                            + " seconds; wait until it has ended, and do it again");
                }
                LockSupport.parkNanos(TRY_NANOS);
            }
            return new ShortLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
