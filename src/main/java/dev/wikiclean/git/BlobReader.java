package dev.wikiclean.git;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads contents out of a repository through one git program that stays for further questions. For one thread. */
public final class BlobReader implements AutoCloseable {
    /** So many questions surely fit into the pipe while nobody reads the answers. */
    private static final int BATCH = 256;

    private final Process process;
    private final InputStream answers;
    private final OutputStream questions;

    BlobReader(HookGit git) throws IOException {
        this.process = git.start("cat-file", "--batch");
        this.answers = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.questions = process.getOutputStream();
    }

    /** Takes the contents in the order in which they were asked for. */
    public interface Taker {
        /** @param content nothing where the repository does not have it here */
        void take(int number, Optional<byte[]> content);
    }

    /** Hands over the contents called {@code names}, of longer ones the first {@code longest} bytes and one more. */
    public void read(List<String> names, int longest, Taker taker) throws IOException {
        for (int from = 0; from < names.size(); from += BATCH) {
            int to = Math.min(names.size(), from + BATCH);
            questions.write((String.join("\n", names.subList(from, to)) + "\n").getBytes(StandardCharsets.US_ASCII));
            questions.flush();
            for (int i = from; i < to; i++) {
                taker.take(i, next(longest));
            }
        }
    }

    private Optional<byte[]> next(int longest) throws IOException {
        // NAME blob SIZE, or NAME missing
        String[] head = line().split(" ");
        if (head.length != 3) {
            return Optional.empty();
        }
        long size = Long.parseLong(head[2]);
        byte[] content = answers.readNBytes((int) Math.min(size, longest + 1L));
        answers.skipNBytes(size - content.length + 1);
        return Optional.of(content);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new EOFException("git cat-file ended early: run `git fsck`");
            }
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
