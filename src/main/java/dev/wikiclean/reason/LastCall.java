package dev.wikiclean.reason;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * After the stop, lets an answer that is under way arrive for a while, for it is paid, and then hangs up: what was reserved
 * for it stays spent.
 */
public final class LastCall implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /**
     * @param grace how long an answer is waited for after the stop
     * @param hangUp ends what is under way
     */
    public LastCall(StopSignal stop, Duration grace, Runnable hangUp) {
        this.thread = Thread.ofVirtual().start(() -> {
            try {
                stop.await();
                if (!closed.await(grace.toNanos(), TimeUnit.NANOSECONDS)) {
                    hangUp.run();
                }
            } catch (InterruptedException ended) {
                // Nothing is under way any more.
            }
        });
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
