package dev.wikiclean.reason;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often and when an attempt that failed is made again: after twice the time of before, with jitter, so that many who
 * failed together do not come back together.
 *
 * @param attempts how many at most, the first included
 * @param first how long to wait after the first failure, at most
 * @param longest how long to wait at most; a server that asks for more is not asked again
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {
    /** For providers on the network. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(4, Duration.ofSeconds(2), Duration.ofMinutes(2));

    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("at least one attempt, and a longest wait that is not below the first");
        }
    }

    /**
     * How long to wait; nothing where the attempt is not made again.
     *
     * @param failures how many attempts have failed
     * @param asked what the server asked to wait, which is kept
     */
    Optional<Duration> pause(int failures, Optional<Duration> asked, RandomGenerator random) {
        Duration least = asked.orElse(Duration.ZERO);
        if (failures >= attempts || least.compareTo(longest) > 0) {
            return Optional.empty();
        }
        Duration step = first.multipliedBy(1L << Math.min(failures - 1, 20));
        long most = (step.compareTo(longest) > 0 ? longest : step).toMillis();
        return Optional.of(least.plusMillis(random.nextLong(most / 2, most + 1)));
    }
}
