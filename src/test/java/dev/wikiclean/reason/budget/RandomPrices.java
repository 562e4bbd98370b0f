package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Prices with tiers, windows and peaks around the end of November 2026, and usages of them. */
final class RandomPrices {
    private RandomPrices() {}

    static Prices of(Random random) throws PriceException {
        Map<String, Object> node = rates(random);
        node.put("currency", "usd");
        if (random.nextBoolean()) {
            node.put(
                    "until",
                    List.of("2026-11-30", "2026-11-29", "2026-12-01T00:00:00Z").get(random.nextInt(3)));
            node.put("then", rates(random));
        }
        if (random.nextBoolean()) {
            node.put(
                    "peak",
                    Map.of(
                            "utc",
                            List.of("01:00-04:00", "22:30-00:10"),
                            "days",
                            random.nextBoolean() ? "Mon-Fri except holidays" : "Sat, Sun, Mon",
                            "times",
                            1 + random.nextInt(3) * 0.5));
        }
        return Prices.of(node);
    }

    private static Map<String, Object> rates(Random random) {
        Map<String, Object> node = rate(random);
        List<Map<String, Object>> tiers = new ArrayList<>();
        int reach = random.nextInt(3);
        for (int i = random.nextInt(3); i > 0; i--) {
            Map<String, Object> tier = rate(random);
            tier.put("input-tokens", 500 + random.nextInt(3000));
            if (reach < 2) {
                tier.put("whole_request", reach == 1);
            }
            tiers.add(tier);
        }
        node.put("over", tiers);
        return node;
    }

    private static Map<String, Object> rate(Random random) {
        Map<String, Object> node = new HashMap<>();
        node.put("input", price(random));
        node.put("output", price(random));
        for (String key : List.of("cache-read", "cache-write-short", "cache-write-long")) {
            if (random.nextBoolean()) {
                node.put(key, price(random));
            }
        }
        return node;
    }

    private static Object price(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> 1 + random.nextInt(50);
            case 1 -> (1 + random.nextInt(5000)) / 1000.0;
            default -> "0." + (1 + random.nextInt(999_998));
        };
    }

    /** At most so many tokens, sometimes as many. */
    static Usage usage(Random random, long input, long output, CacheUse caching) {
        long left = random.nextBoolean() ? input : random.nextLong(input + 1);
        long read = random.nextLong(left + 1);
        left -= read;
        long shortly = caching == CacheUse.NONE ? 0 : random.nextLong(left + 1);
        left -= shortly;
        long longer = caching != CacheUse.ANY ? 0 : random.nextLong(left + 1);
        left -= longer;
        long out = random.nextBoolean() ? output : random.nextLong(output + 1);
        return new Usage(left, read, shortly, longer, out, random.nextLong(out + 1));
    }
}
