package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Purpose;
import java.time.Duration;
import java.util.Objects;

/**
 * What is about to be sent, and how much it can cost.
 *
 * @param inputTokens an upper bound of what is billed as input
 * @param outputTokens the most that can be billed as output, thinking included
 * @param caching which prices of caches it can meet
 * @param longest after which time it is given up
 */
public record Attempt(
        Purpose purpose,
        String model,
        EffortStep effort,
        Prices prices,
        long inputTokens,
        long outputTokens,
        CacheUse caching,
        Duration longest) {
    public Attempt {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(effort);
        Objects.requireNonNull(prices);
        Objects.requireNonNull(caching);
        if (model.isBlank() || inputTokens < 0 || outputTokens < 0 || longest.isNegative()) {
            throw new IllegalArgumentException("no model, a negative number of tokens, or no time");
        }
        Math.addExact(inputTokens, outputTokens);
    }
}
