package dev.wikiclean.cli;

import dev.wikiclean.reason.StopSignal;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns the end of the process (SIGTERM of a scheduler, Ctrl-C) into a stop between two steps: what is begun is ended, and
 * nothing more is begun.
 */
final class GracefulStop implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    GracefulStop(StopSignal stop) {
        this.hook = new Thread(() -> {
            stop.stop();
            await();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        try {
            ended.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook with it.
        }
    }
}
