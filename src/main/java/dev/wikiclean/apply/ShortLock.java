package dev.wikiclean.apply;

import dev.wikiclean.disk.ChannelLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A lock for the moment in which one file is read, changed and replaced; whoever comes second waits. It is the operating
 * system's, so that a killed holder frees it, and its empty file stays: removing it would let two hold two files of one
 * name.
 */
public final class ShortLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(5);

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
            ChannelLock.take(channel, file, longest, PAUSE);
            return new ShortLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
