package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prices that may hold from an instant until another. Windows of one model can overlap, for the time zone of a date in a
 * price list is not known: then the dearest holds.
 *
 * @param from the first instant
 * @param to the instant after the last
 * @param whole whether the tier that is reached holds for every token of the request; else for the input beyond its border,
 *     and for all of the output
 */
record PriceWindow(Instant from, Instant to, Rates base, List<PriceTier> tiers, boolean whole) {
    PriceWindow {
        tiers = List.copyOf(tiers);
    }

    static PriceWindow of(PriceNode node, Instant from, Instant to) throws PriceException {
        List<PriceTier> tiers = new ArrayList<>();
        boolean whole = true;
        for (PriceNode tier : node.children("over")) {
            boolean its = tier.flag("whole-request").orElse(true);
            if (!tiers.isEmpty() && its != whole) {
                throw tier.wrong("whole-request differs between tiers", "say the same in each");
            }
            whole = its;
            tiers.add(PriceTier.of(tier));
        }
        tiers.sort(Comparator.comparingLong(PriceTier::over));
        return new PriceWindow(from, to, Rates.of(node), tiers, whole);
    }

    /** Whether it may hold at any time of these, both included. */
    boolean meets(Instant first, Instant last) {
        return !from.isAfter(last) && to.isAfter(first);
    }

    /** More than any usage of that many tokens at most can cost; in millionths of a micro-dollar. */
    BigInteger worst(long inputTokens, long outputTokens, CacheUse caching) {
        long input = base.dearestInput(caching);
        long output = base.output();
        for (PriceTier tier : tiers) {
            if (inputTokens > tier.over()) {
                input = Math.max(input, tier.rates().dearestInput(caching));
                output = Math.max(output, tier.rates().output());
            }
        }
        return Rates.times(inputTokens, input).add(Rates.times(outputTokens, output));
    }

    /** In millionths of a micro-dollar. */
    BigInteger cost(Usage usage) {
        return whole ? reached(usage).cost(usage) : marginal(usage);
    }

    private Rates reached(Usage usage) {
        Rates rates = base;
        for (PriceTier tier : tiers) {
            if (usage.allInput() > tier.over()) {
                rates = tier.rates();
            }
        }
        return rates;
    }

    /** A cached prefix stands first, then what is written to the cache, then the rest: so they fill the tiers. */
    private BigInteger marginal(Usage usage) {
        BigInteger sum = Rates.times(usage.output(), reached(usage).output());
        long begin = 0;
        Rates rates = base;
        for (int i = 0; i <= tiers.size(); i++) {
            long end = i < tiers.size() ? tiers.get(i).over() : Long.MAX_VALUE;
            sum = sum.add(rates.cost(slice(usage, begin, end)));
            begin = end;
            rates = i < tiers.size() ? tiers.get(i).rates() : rates;
        }
        return sum;
    }

    /** The input from the {@code begin}th token to the {@code end}th. */
    private static Usage slice(Usage usage, long begin, long end) {
        long read = usage.cacheRead();
        long shortly = read + usage.cacheWriteShort();
        long longer = shortly + usage.cacheWriteLong();
        return new Usage(
                common(begin, end, longer, usage.allInput()),
                common(begin, end, 0, read),
                common(begin, end, read, shortly),
                common(begin, end, shortly, longer),
                0,
                0);
    }

    private static long common(long begin, long end, long from, long to) {
        return Math.max(0, Math.min(end, to) - Math.max(begin, from));
    }
}
