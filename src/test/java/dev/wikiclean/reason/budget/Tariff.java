package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What the provider of an experiment charges, by sums that share nothing with those of the program. Of each kind of token
 * (input, cache read, short write, long write, output) the price of one in micro-dollars.
 *
 * @param border from which tokens of input on the dear prices hold for the whole request
 * @param peak whether everything costs twice from 23:58 to 00:02 UTC
 */
record Tariff(List<BigDecimal> cheap, List<BigDecimal> dear, long border, boolean peak) {
    private static final List<String> KEYS =
            List.of("input", "cache-read", "cache-write-short", "cache-write-long", "output");

    static Tariff of(Random random) {
        return new Tariff(
                prices(random, 3000), prices(random, 9000), 200 + random.nextInt(800), random.nextInt(4) == 0);
    }

    private static List<BigDecimal> prices(Random random, int most) {
        return KEYS.stream()
                .map(key -> BigDecimal.valueOf(1 + random.nextInt(most), 3))
                .toList();
    }

    Map<String, Object> node() {
        Map<String, Object> node = map(cheap);
        Map<String, Object> tier = map(dear);
        tier.put("input-tokens", border);
        node.put("over", List.of(tier));
        if (peak) {
            node.put("peak", Map.of("utc", List.of("23:58-00:02"), "times", 2));
        }
        return node;
    }

    private static Map<String, Object> map(List<BigDecimal> prices) {
        Map<String, Object> node = new HashMap<>();
        for (int i = 0; i < KEYS.size(); i++) {
            node.put(KEYS.get(i), prices.get(i).toPlainString());
        }
        return node;
    }

    /** In micro-dollars, rounded up. */
    long cost(Usage usage, Instant at) {
        List<BigDecimal> prices =
                usage.input() + usage.cacheRead() + usage.cacheWriteShort() + usage.cacheWriteLong() > border
                        ? dear
                        : cheap;
        long[] tokens = {
            usage.input(), usage.cacheRead(), usage.cacheWriteShort(), usage.cacheWriteLong(), usage.output()
        };
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tokens.length; i++) {
            sum = sum.add(prices.get(i).multiply(BigDecimal.valueOf(tokens[i])));
        }
        int minute = at.atOffset(ZoneOffset.UTC).getHour() * 60
                + at.atOffset(ZoneOffset.UTC).getMinute();
        boolean dearer = peak && (minute >= 23 * 60 + 58 || minute < 2);
        return sum.multiply(BigDecimal.valueOf(dearer ? 2 : 1))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
