package dev.wikiclean.reason.budget;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** What the ledger does to a disk, so that a test can fail it or cut it short. */
interface LedgerDisk {
    /** The real one. */
    static LedgerDisk real() {
        return new Real();
    }

    /** Makes the folder where it is missing, durably. */
    void createFolder(Path folder) throws IOException;

    /** The file of the lock, made where it is missing. */
    FileChannel openLock(Path file) throws IOException;

    /** How many bytes the file has; 0 where there is none. */
    long size(Path file) throws IOException;

    /** At most {@code most} bytes from {@code offset}; none at the end. */
    byte[] read(Path file, long offset, int most) throws IOException;

    /** Adds to the end of the file, which is made where it is missing; durable when it returns, but for a new name. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Makes the names in a folder durable. */
    void forceFolder(Path folder) throws IOException;

    /** Takes away what lies behind {@code size}, which an {@link #append} that failed has left. */
    void cut(Path file, long size) throws IOException;

    /** The real disk. */
    final class Real implements LedgerDisk {
        private Real() {}

        @Override
        public void createFolder(Path folder) throws IOException {
            Files.createDirectories(folder);
            forceFolder(folder.getParent());
        }

        @Override
        public FileChannel openLock(Path file) throws IOException {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }

        @Override
        public long size(Path file) throws IOException {
            try {
                return Files.size(file);
            } catch (NoSuchFileException none) {
                return 0;
            }
        }

        @Override
        public byte[] read(Path file, long offset, int most) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(most);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
                    // Goes on until the buffer is full or the file ends.
                }
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }

        @Override
        public void append(Path file, byte[] bytes) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        }

        @Override
        public void cut(Path file, long size) throws IOException {
            if (size(file) > size) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(size);
                    channel.force(true);
                }
            }
        }

        /** Windows cannot open a folder to force it; its file systems journal names themselves. */
        @Override
        public void forceFolder(Path folder) throws IOException {
            if (File.separatorChar == '/') {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                }
            }
        }
    }
}
