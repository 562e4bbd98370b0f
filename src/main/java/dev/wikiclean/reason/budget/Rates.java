package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.math.BigInteger;
import java.util.Set;

/**
 * What a million tokens of each kind cost, in micro-dollars; one token costs as many millionths of a micro-dollar.
 *
 * @param input input that no cache had or took
 * @param output output, thinking included
 * @param cacheRead input read from a cache
 * @param writeShort input written to a cache for less than an hour
 * @param writeLong input written to a cache for an hour or more
 */
public record Rates(long input, long output, long cacheRead, long writeShort, long writeLong) {
    static final Set<String> KEYS =
            Set.of("input", "output", "cache-read", "cache-write", "cache-write-short", "cache-write-long");

    public Rates {
        if (input <= 0 || output <= 0 || cacheRead < 0 || writeShort < 0 || writeLong < 0) {
            throw new IllegalArgumentException("a price below zero, or none");
        }
    }

    /**
     * Reads them. A cache price that is not said is the dearest sensible one: reading costs what input costs, writing
     * twice as much.
     */
    static Rates of(PriceNode node) throws PriceException {
        long input = node.price("input").orElseThrow(() -> node.missing("input"));
        long output = node.price("output").orElseThrow(() -> node.missing("output"));
        if (input == 0 || output == 0) {
            throw node.wrong("a price of 0 is none", "say `prices: free` where a model costs nothing");
        }
        long write = node.price("cache-write").orElse(2 * input);
        long shortly = node.price("cache-write-short").orElse(write);
        return new Rates(
                input,
                output,
                node.price("cache-read").orElse(input),
                shortly,
                node.price("cache-write-long").orElse(Math.max(write, shortly)));
    }

    /** The dearest that a token of input can cost. */
    long dearestInput(CacheUse caching) {
        long plain = Math.max(input, cacheRead);
        return switch (caching) {
            case NONE -> plain;
            case SHORT -> Math.max(plain, writeShort);
            case ANY -> Math.max(plain, Math.max(writeShort, writeLong));
        };
    }

    /** In millionths of a micro-dollar. */
    BigInteger cost(Usage usage) {
        return times(usage.input(), input)
                .add(times(usage.cacheRead(), cacheRead))
                .add(times(usage.cacheWriteShort(), writeShort))
                .add(times(usage.cacheWriteLong(), writeLong))
                .add(times(usage.output(), output));
    }

    static BigInteger times(long tokens, long price) {
        return BigInteger.valueOf(tokens).multiply(BigInteger.valueOf(price));
    }
}
