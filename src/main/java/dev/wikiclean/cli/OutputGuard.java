package dev.wikiclean.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An output in UTF-8 that remembers why writing failed, as {@link PrintStream} does not. A reader that went away
 * ({@code | head}) is no trouble: what follows is dropped.
 */
final class OutputGuard extends OutputStream {
    private static final int BUFFER = 1 << 16;
    private final OutputStream target;
    private final PrintStream stream;
    private IOException failure;

    private OutputGuard(OutputStream target) {
        this.target = target;
        this.stream = new PrintStream(new java.io.BufferedOutputStream(this, BUFFER), false, StandardCharsets.UTF_8);
    }

    static OutputGuard of(OutputStream target) {
        return new OutputGuard(target);
    }

    static OutputGuard of(FileDescriptor descriptor) {
        return of(new FileOutputStream(descriptor));
    }

    PrintStream stream() {
        return stream;
    }

    /** Why the output is not complete, unless its reader went away on purpose. */
    Optional<String> trouble() {
        if (failure == null || String.valueOf(failure.getMessage()).contains("Broken pipe")) {
            return Optional.empty();
        }
        return Optional.of(String.valueOf(failure.getMessage()));
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        if (failure != null) {
            return;
        }
        try {
            target.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
        }
    }

    @Override
    public void flush() {
        if (failure != null) {
            return;
        }
        try {
            target.flush();
        } catch (IOException e) {
            failure = e;
        }
    }
}
