package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for files that are written thousands of times: in memory where the system has such a place. */
final class MemoryFolder implements AutoCloseable {
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private final Path path;

    MemoryFolder() throws IOException {
        path = (Files.isDirectory(SHARED_MEMORY) && Files.isWritable(SHARED_MEMORY)
                        ? Files.createTempDirectory(SHARED_MEMORY, "wiki-clean-test-")
                        : Files.createTempDirectory("wiki-clean-test-"))
                .toRealPath();
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        DiskImage.deleteTree(path);
    }
}
