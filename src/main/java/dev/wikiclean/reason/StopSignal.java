package dev.wikiclean.reason;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** When no more questions are to be asked: at an instant, or when somebody says so. Safe for use by several threads. */
public final class StopSignal implements Pause {
    private static final Duration LONG = Duration.ofDays(1);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Clock clock;
    private final Optional<Instant> end;

    private StopSignal(Clock clock, Optional<Instant> end) {
        this.clock = clock;
        this.end = end;
    }

    /** Stops only when {@link #stop} is called. */
    public static StopSignal whenTold() {
        return new StopSignal(Clock.systemUTC(), Optional.empty());
    }

    /** Stops at {@code end}, too. */
    public static StopSignal at(Instant end, Clock clock) {
        return new StopSignal(clock, Optional.of(end));
    }

    /** Ends all waiting at once. */
    public void stop() {
        stopped.countDown();
    }

    /** Waits until {@link #stop} is called. */
    void await() throws InterruptedException {
        stopped.await();
    }

    public boolean isStopped() {
        return stopped.getCount() == 0 || left().isZero();
    }

    /** How much time is left; a day where there is no end. */
    public Duration left() {
        if (end.isEmpty()) {
            return LONG;
        }
        Duration left = Duration.between(clock.instant(), end.get());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public boolean of(Duration time) {
        try {
            return !stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
