package dev.wikiclean.cli;

import dev.wikiclean.run.Progress;
import java.io.PrintStream;

/** Shows progress on one line that it rewrites and finally erases; shows nothing where nobody watches. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final String ERASE = "\r\u001b[K";
    private static final long EVERY_NANOS = 80_000_000;
    private final PrintStream err;
    private final boolean watched;
    private long last = System.nanoTime();
    private boolean shown;

    TerminalProgress(Terminal terminal) {
        this.err = terminal.err();
        this.watched = terminal.progress();
    }

    @Override
    public synchronized void step(String what, int done, int total) {
        long now = System.nanoTime();
        if (!watched || now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        shown = true;
        err.print(ERASE + what + (total > 0 ? " " + done + "/" + total : ""));
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (shown) {
            err.print(ERASE);
            err.flush();
        }
    }
}
