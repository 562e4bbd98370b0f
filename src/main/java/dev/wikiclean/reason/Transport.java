package dev.wikiclean.reason;

import dev.wikiclean.reason.budget.CacheUse;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Prices;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Sends one attempt, once; nothing is paid for or tried again in here. Safe for use by several threads. */
public interface Transport {
    /** Why nothing is sent, as far as that is known before: facts, privacy. */
    Optional<Outcome.Refusal> objection(Request request);

    /**
     * How much a request without an {@link #objection} can cost.
     *
     * @throws PriceException where no price of its model is known
     */
    Bound bound(Request request) throws PriceException;

    /** Whether the provider of its model counts tokens, free of charge. */
    default boolean counts(Request request) {
        return false;
    }

    /**
     * Has the provider count the input of a request, which it bills nothing for but sees.
     *
     * @return a bound with a margin, for the provider calls its count an estimate; empty where it does not say, and where
     *     the request may not leave
     */
    default OptionalLong counted(Request request, Duration longest) {
        return OptionalLong.empty();
    }

    /** Sends it and waits for the end, at most so long. */
    Outcome send(Request request, Duration longest);

    /**
     * The most that one attempt can be billed for, beside its {@code max_tokens} of output.
     *
     * @param inputTokens an upper bound of the input
     * @param caching which prices of caches it can meet
     * @param longest how long it may take
     */
    record Bound(Prices prices, long inputTokens, CacheUse caching, Duration longest) {
        /** The same with another bound of the input, where that is tighter. */
        Bound within(long tokens) {
            return new Bound(prices, Math.min(inputTokens, tokens), caching, longest);
        }
    }
}
