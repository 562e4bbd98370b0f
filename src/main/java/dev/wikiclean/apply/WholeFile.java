package dev.wikiclean.apply;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

/** A file outside the plan of a run, such as a report: whoever reads it sees all of the old text or all of the new. */
public final class WholeFile {
    private static final int CHUNK = 1 << 16;

    private WholeFile() {}

    /** Writes a text, as long as it may be, piece by piece. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code file} in UTF-8: beside it first, then in its place in one step. A symbolic link
     * is followed, permissions stay. What is no regular file, such as a pipe, is written into as it is.
     */
    public static void write(Path file, Content content, FileOps ops) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "is a folder");
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            fill(all, content);
            ops.append(
                    target,
                    all.toByteArray()); // opened once: the reader of a pipe would take a second time for the end
            return;
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new NoSuchFileException(target.getParent().toString());
        }
        Path aside = target.resolveSibling(".syncthing.wiki-clean-" + UUID.randomUUID() + ".tmp");
        boolean done = false;
        try {
            ops.create(aside, new byte[0]);
            fill(new Appending(aside, ops), content);
            if (Files.exists(target)) {
                ops.copyTraits(target, aside);
                keepPermissions(target, aside, ops);
            }
            ops.force(aside);
            ops.replace(aside, target);
            done = true;
            ops.forceFolder(target.getParent());
        } finally {
            if (!done && Files.exists(aside)) {
                ops.delete(aside);
            }
        }
    }

    private static void keepPermissions(Path from, Path to, FileOps ops) throws IOException {
        try {
            ops.setPermissions(to, Files.getPosixFilePermissions(from));
        } catch (UnsupportedOperationException none) {
            // A file system without such permissions has none to keep.
        }
    }

    private static void fill(OutputStream bytes, Content content) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), CHUNK)) {
            content.writeTo(out);
        }
    }

    /** Appends to a file in large pieces. */
    private static final class Appending extends OutputStream {
        private final Path file;
        private final FileOps ops;
        private final byte[] buffer = new byte[CHUNK];
        private int filled;

        private Appending(Path file, FileOps ops) {
            this.file = file;
            this.ops = ops;
        }

        @Override
        public void write(int b) throws IOException {
            if (filled == CHUNK) {
                flush();
            }
            buffer[filled++] = (byte) b;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int at = offset;
            while (at < offset + length) {
                if (filled == CHUNK) {
                    flush();
                }
                int part = Math.min(CHUNK - filled, offset + length - at);
                System.arraycopy(bytes, at, buffer, filled, part);
                filled += part;
                at += part;
            }
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                ops.append(file, Arrays.copyOf(buffer, filled));
                filled = 0;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
