package dev.wikiclean.apply;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One run at a time. The lock is the operating system's, so that a killed holder frees it; the file's text says who
 * holds it. The file stays: removing it would let two runs lock two files of the same name.
 */
public final class RunLock implements AutoCloseable {
    private static final int MOST_TRIES = 500;
    private static final long TRY_NANOS = 10_000_000;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param command what the user called, for whoever comes second
     * @throws RunLockedException where another run holds it
     */
    public static RunLock acquire(StateFolder state, String command, Clock clock) throws IOException {
        return acquire(state, command, clock, FileOps.disk());
    }

    /** The same by given operations of the disk. */
    public static RunLock acquire(StateFolder state, String command, Clock clock, FileOps ops) throws IOException {
        FileChannel channel;
        try {
            state.create(ops);
            channel = ops.openLock(state.lock());
        } catch (FileSystemException e) {
            throw new IOException(
                    "no run is possible here, nothing was touched: its journal has to stand in " + state.root()
                            + ", which cannot be written (" + reason(e)
                            + "); give yourself permission, or work on a copy of the vault",
                    e);
        }
        try {
            FileLock lock = tryLock(channel, state);
            // The holder writes its name just after it has taken the lock, and takes it away just before it lets go.
            for (int tries = 0;
                    lock == null && tries < MOST_TRIES && holder(state.lock()).isEmpty();
                    tries++) {
                LockSupport.parkNanos(TRY_NANOS);
                lock = tryLock(channel, state);
            }
            if (lock == null) {
                throw held(state.lock());
            }
            String who = "process " + ProcessHandle.current().pid() + " on " + host() + " since "
                    + clock.instant().truncatedTo(ChronoUnit.SECONDS) + ": " + command.replaceAll("\\p{Cntrl}", " ")
                    + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)), 0);
            return new RunLock(channel);
        } catch (OverlappingFileLockException sameProcess) {
            channel.close();
            throw held(state.lock());
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel, StateFolder state) throws IOException {
        try {
            return channel.tryLock();
        } catch (IOException e) {
            throw new IOException(
                    "no run is possible here, nothing was touched: " + state.root() + " cannot be locked ("
                            + e.getMessage() + "); its file system knows no locks, so run wiki-clean on the machine"
                            + " that holds the disk, or work on a copy of the vault",
                    e);
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    private static RunLockedException held(Path lock) {
        String who = holder(lock);
        return new RunLockedException("another run holds this vault ("
                + (who.isEmpty() ? "it does not say who" : who)
                + "); wait until it ends, or end it: the next run puts everything right");
    }

    /** Who holds the lock; empty where nobody says so. */
    private static String holder(Path lock) {
        try {
            return Files.readString(lock, StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String host() {
        String name = System.getenv("HOSTNAME");
        if (name != null && !name.isBlank()) {
            return name;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.truncate(0);
        } finally {
            channel.close();
        }
    }
}
