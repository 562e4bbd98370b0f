package dev.wikiclean.reason;

import java.time.Duration;

/**
 * What one attempt may take.
 *
 * @param connect how long to wait for a connection
 * @param answer how long to wait for the whole answer, connecting included
 * @param bodyBytes the largest reply that is read
 * @param overheadTokens what a provider may add to the input at most: its own instructions for roles, schemas, thinking
 */
public record GateLimits(Duration connect, Duration answer, int bodyBytes, int overheadTokens) {
    /** For providers on the network. Thinking takes minutes. */
    public static final GateLimits DEFAULT =
            new GateLimits(Duration.ofSeconds(15), Duration.ofMinutes(10), 16 << 20, 1_000);

    public GateLimits {
        if (connect.isNegative() || connect.isZero() || answer.isNegative() || answer.isZero() || bodyBytes <= 0) {
            throw new IllegalArgumentException("limits are above nothing");
        }
    }
}
