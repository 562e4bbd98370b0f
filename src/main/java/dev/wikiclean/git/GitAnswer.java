package dev.wikiclean.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How a run of the git program ended. */
record GitAnswer(int exit, byte[] output, String error) {
    private static final int LONGEST_ERROR = 400;

    boolean isOk() {
        return exit == 0;
    }

    String text() {
        return new String(output, StandardCharsets.UTF_8).strip();
    }

    /** What was printed with a NUL behind each record. */
    List<String> records() {
        String text = new String(output, StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\0"));
    }

    /**
     * Runs the program; it is ended with all its children when its time is over.
     *
     * @throws GitMissingException where there is no such program
     * @throws CommitException where its time was over
     */
    static GitAnswer of(ProcessBuilder builder, byte[] input, Duration limit) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            throw new GitMissingException(missing);
        }
        try {
            Pipe output = new Pipe(process.getInputStream());
            Pipe error = new Pipe(process.getErrorStream());
            Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(process.getOutputStream(), input));
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                List<String> command = builder.command();
                throw new CommitException("git "
                        + command.stream()
                                .dropWhile(word -> word.startsWith("-") || word.equals("git") || word.contains("="))
                                .findFirst()
                                .orElse("")
                        + " had not ended after " + limit.toSeconds()
                        + " seconds and was stopped (does a program that it calls wait for an answer?)");
            }
            // A program that goes on in the background may hold the pipes open for ever.
            output.await();
            error.await();
            feeder.interrupt();
            return new GitAnswer(process.exitValue(), output.bytes(), shortened(error.bytes()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was running", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String shortened(byte[] error) {
        String text = new String(error, StandardCharsets.UTF_8).strip();
        return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR) + "…";
    }

    private static void feed(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException closed) {
            // It did not want to hear more; its exit code tells the rest.
            Thread.currentThread().interrupt();
        }
    }

    /** Reads one stream while the program runs. */
    private static final class Pipe {
        private static final long REST_MILLIS = 3_000;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Thread reader;

        Pipe(InputStream from) {
            this.reader = Thread.ofPlatform().daemon().start(() -> read(from));
        }

        private void read(InputStream from) {
            byte[] buffer = new byte[1 << 16];
            try (from) {
                for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                    synchronized (bytes) {
                        bytes.write(buffer, 0, n);
                    }
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        }

        void await() throws InterruptedException {
            reader.join(REST_MILLIS);
        }

        byte[] bytes() {
            synchronized (bytes) {
                return bytes.toByteArray();
            }
        }
    }
}
