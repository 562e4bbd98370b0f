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
    static final Set<String> KEYS = Set.of("in", "out", "cache_read", "cache_write");
    private static final String WRITE = "cache_write_";

    public Rates {
        if (input <= 0 || output <= 0 || cacheRead < 0 || writeShort < 0 || writeLong < 0) {
            throw new IllegalArgumentException("a price below zero, or none");
        }
    }

    static boolean isKey(String key) {
        return KEYS.contains(key) || key.startsWith(WRITE);
    }

    /**
     * Reads them. A cache price that is not said is the dearest sensible one: reading costs what input costs, writing
     * twice as much.
     */
    static Rates of(PriceNode node) throws PriceException {
        long input = node.price("in").orElseThrow(() -> node.missing("in"));
        long output = node.price("out").orElseThrow(() -> node.missing("out"));
        if (input == 0 || output == 0) {
            throw node.wrong("a price of 0 is none", "say `prices: free` where a model costs nothing");
        }
        long twice = Math.multiplyExact(2, input);
        long any = node.price("cache_write").orElse(-1L);
        long shortly = any;
        long longer = any;
        for (String key : node.keys()) {
            if (key.startsWith(WRITE)) {
                long price = node.price(key).orElseThrow(() -> node.missing(key));
                if (lasts(node, key)) {
                    longer = Math.max(longer, price);
                } else {
                    shortly = Math.max(shortly, price);
                }
            }
        }
        return new Rates(
                input,
                output,
                node.price("cache_read").orElse(input),
                shortly < 0 ? twice : shortly,
                longer < 0 ? Math.max(twice, shortly) : longer);
    }

    /** Whether {@code cache_write_1h} and the like are for an hour or more; {@code cache_write_30m} are not. */
    private static boolean lasts(PriceNode node, String key) throws PriceException {
        String span = key.substring(WRITE.length());
        if (!span.matches("[1-9]\\d{0,4}[mh]")) {
            throw node.wrong("no span of time: " + key, "write it like cache_write_5m or cache_write_1h");
        }
        return span.endsWith("h") || Integer.parseInt(span.substring(0, span.length() - 1)) >= 60;
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
