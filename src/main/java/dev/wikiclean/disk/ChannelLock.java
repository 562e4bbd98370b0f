package dev.wikiclean.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The operating system's lock on a file, which a killed holder frees; whoever comes second waits. */
public final class ChannelLock {
    private ChannelLock() {}

    /**
     * Waits for the lock, which lasts until the channel is closed.
     *
     * @param file what the channel is open on, for the message
     * @param longest how long to wait at most
     * @param pause between two tries
     * @throws IOException where it stays held for so long, or no lock is possible here
     */
    public static void take(FileChannel channel, Path file, Duration longest, Duration pause) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        while (tryLock(channel).isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IOException("another wiki-clean holds " + file + " since " + longest.toSeconds()
                        + " seconds; wait until it has ended, and do it again");
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        }
    }
}
