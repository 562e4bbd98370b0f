package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.wikiclean.reason.model.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PricesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Map<String, Object> usd(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>(Map.of("currency", "usd"));
        map.putAll(plain(keysAndValues));
        return map;
    }

    private static Map<String, Object> plain(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Usage usage(long input, long output) {
        return new Usage(input, 0, 0, 0, output, 0);
    }

    private static long cost(Prices prices, Usage usage, Instant at) throws PriceException {
        return prices.cost(usage, at).value();
    }

    @Test
    void countsEveryKindOfTokenInIntegers() throws PriceException {
        Prices prices = Prices.of(
                usd("input", 2, "output", 10, "cache-read", 0.2, "cache-write-short", 2.5, "cache-write-long", "4"));
        assertThat(cost(prices, new Usage(1000, 100, 10, 1, 500, 400), NOON)).isEqualTo(2000 + 20 + 25 + 4 + 5000);
        assertThat(cost(prices, new Usage(0, 1, 0, 0, 0, 0), NOON)).isEqualTo(1);
        assertThat(cost(prices.batched(), usage(1000, 500), NOON)).isEqualTo(7000);
        assertThat(prices.worst(1000, 500, NOON, NOON, CacheUse.NONE)).isEqualTo(new MicroDollars(7000));
        assertThat(prices.worst(1000, 500, NOON, NOON, CacheUse.SHORT)).isEqualTo(new MicroDollars(7500));
        assertThat(prices.worst(1000, 500, NOON, NOON, CacheUse.ANY)).isEqualTo(new MicroDollars(9000));
        assertThat(prices.worst(Long.MAX_VALUE, Long.MAX_VALUE, NOON, NOON, CacheUse.ANY))
                .isEqualTo(MicroDollars.MOST);
    }

    @Test
    void takesTheDearestSensibleForACachePriceThatIsNotSaid() throws PriceException {
        Prices prices = Prices.of(usd("input", 3, "output", 10));
        assertThat(cost(prices, new Usage(0, 1000, 0, 0, 0, 0), NOON)).isEqualTo(3000);
        assertThat(cost(prices, new Usage(0, 0, 1000, 1000, 0, 0), NOON)).isEqualTo(12000);
        assertThat(cost(
                        Prices.of(usd("input", 3, "output", 10, "cache-write-long", 9)),
                        new Usage(0, 0, 1, 1000, 0, 0),
                        NOON))
                .isEqualTo(9006);
    }

    @Test
    void readsTiersOfTheWholeRequestAndOfWhatIsBeyond() throws PriceException {
        Map<String, Object> tier = plain("input-tokens", 1000, "input", 2, "output", 20, "cache-read", 1);
        Map<String, Object> base = usd("input", 1, "output", 10, "cache-read", 0.5, "over", List.of(tier));
        Usage below = new Usage(900, 100, 0, 0, 10, 0);
        Usage beyond = new Usage(901, 100, 0, 0, 10, 0);
        for (Object whole : new Object[] {true, "true", null}) {
            tier.put("whole_request", whole);
            assertThat(cost(Prices.of(base), below, NOON)).isEqualTo(900 + 50 + 100);
            assertThat(cost(Prices.of(base), beyond, NOON)).isEqualTo(1802 + 100 + 200);
        }
        tier.put("whole_request", false);
        assertThat(cost(Prices.of(base), below, NOON)).isEqualTo(900 + 50 + 100);
        assertThat(cost(Prices.of(base), beyond, NOON)).isEqualTo(902 + 50 + 200);
        assertThat(Prices.of(base).worst(1001, 10, NOON, NOON, CacheUse.NONE)).isEqualTo(new MicroDollars(2202));
        assertThat(Prices.of(base).worst(1000, 10, NOON, NOON, CacheUse.NONE)).isEqualTo(new MicroDollars(1100));
    }

    @Test
    void knowsUntilWhenAPriceHolds() throws PriceException {
        Prices prices = Prices.of(usd(
                "input",
                1,
                "output",
                1,
                "from",
                "2026-09-03",
                "until",
                "2026-12-31",
                "then",
                plain("input", 2, "output", 2)));
        assertThat(cost(prices, usage(1000, 0), NOON)).isEqualTo(1000);
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2027-01-02T00:00:00Z")))
                .isEqualTo(2000);
        // Midnight comes first in Kiribati and last on Baker Island: in between the dearer price holds.
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-12-31T09:59:59Z")))
                .isEqualTo(1000);
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-12-31T10:00:00Z")))
                .isEqualTo(2000);
        assertThat(prices.worst(1000, 0, NOON, Instant.parse("2026-12-31T10:00:00Z"), CacheUse.NONE))
                .isEqualTo(new MicroDollars(2000));
        assertThatExceptionOfType(PriceException.class)
                .isThrownBy(() -> prices.cost(usage(1, 1), Instant.parse("2026-09-01T00:00:00Z")))
                .withMessageContaining("no price is known for 2026-09-01");
        Prices ends = Prices.of(usd("input", 1, "output", 1, "until", "2026-12-31T00:00:00Z"));
        assertThatExceptionOfType(PriceException.class)
                .isThrownBy(() -> ends.worst(1, 1, NOON, Instant.parse("2026-12-31T00:00:00Z"), CacheUse.NONE));
    }

    @Test
    void takesThePeakWhereverItIsPossible() throws PriceException {
        Prices prices = Prices.of(usd(
                "input",
                1,
                "output",
                1,
                "peak",
                plain("utc", List.of("01:00-04:00", "22:00-00:30"), "days", "Mon-Fri except holidays", "times", 2)));
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-11-20T00:59:59Z")))
                .isEqualTo(1000); // a Friday
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-11-20T01:00:00Z")))
                .isEqualTo(2000);
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-11-20T04:00:00Z")))
                .isEqualTo(1000);
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-11-21T00:15:00Z")))
                .isEqualTo(2000); // begun on Friday
        assertThat(cost(prices, usage(1000, 0), Instant.parse("2026-11-21T02:00:00Z")))
                .isEqualTo(1000);
        assertThat(prices.worst(
                        1000,
                        0,
                        Instant.parse("2026-11-20T00:50:00Z"),
                        Instant.parse("2026-11-20T01:00:00Z"),
                        CacheUse.NONE))
                .isEqualTo(new MicroDollars(2000));
    }

    static List<Object> unreadable() {
        List<Object> nodes = new ArrayList<>(List.of(
                "gratis",
                List.of(),
                Map.of(),
                Map.of("free", "false"),
                Map.of("free", true, "input", 1),
                Map.of("currency", "eur", "input", 1, "output", 1),
                usd("input", 1),
                usd("output", 1),
                usd("input", 0, "output", 1),
                usd("input", -1, "output", 1),
                usd("input", "much", "output", 1),
                usd("input", Double.NaN, "output", 1),
                usd("input", 0.0000001, "output", 1),
                usd("input", 1, "output", 1, "cahce_read", 1),
                usd("input", 1, "output", 1, "cache-write-soon", 1),
                usd("input", 1, "output", 1, "batch", 0),
                usd("input", 1, "output", 1, "over", List.of(plain("input", 1, "output", 1))),
                usd("input", 1, "output", 1, "over", List.of(plain("input-tokens", 5, "input", 1))),
                usd("input", 1, "output", 1, "then", plain("input", 1, "output", 1)),
                usd("input", 1, "output", 1, "until", "soon"),
                usd("input", 1, "output", 1, "from", "2026-12-31", "until", "2026-12-01"),
                usd("input", 1, "output", 1, "peak", plain("utc", List.of("1-4"), "times", 2)),
                usd("input", 1, "output", 1, "peak", plain("utc", List.of("01:00-04:00"), "times", 0.5)),
                usd("input", 1, "output", 1, "peak", plain("utc", List.of("01:00-04:00"), "times", 2, "days", "x"))));
        nodes.add(null);
        return nodes;
    }

    @ParameterizedTest
    @MethodSource
    void unreadable(Object node) {
        assertThatExceptionOfType(PriceException.class)
                .isThrownBy(() -> Prices.of(node))
                .withMessageStartingWith("prices")
                .withMessageContaining("; ");
    }

    @Test
    void onlyTheWordMakesAModelFree() throws PriceException {
        Prices free = Prices.of("free");
        assertThat(Prices.of(Map.of("free", "true")).isFree()).isTrue();
        assertThat(free.isFree()).isTrue();
        assertThat(free.worst(1_000_000, 1_000_000, NOON, NOON, CacheUse.ANY)).isEqualTo(MicroDollars.ZERO);
        assertThat(cost(free.batched(), usage(5, 5), NOON)).isZero();
    }

    /** The worst case is never less than any cost that it stands for. */
    @Test
    void theWorstCaseIsTheWorst() throws PriceException {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Prices prices = RandomPrices.of(random);
            Instant from = Instant.parse("2026-11-27T20:00:00Z").plusSeconds(random.nextInt(6 * 86_400));
            Instant to = from.plusSeconds(random.nextInt(1200));
            CacheUse caching = CacheUse.values()[random.nextInt(3)];
            long input = random.nextInt(1, 4000);
            long output = random.nextInt(1, 4000);
            Usage usage = RandomPrices.usage(random, input, output, caching);
            Instant at = from.plusSeconds(random.nextLong(to.getEpochSecond() - from.getEpochSecond() + 1));
            MicroDollars worst = prices.worst(input, output, from, to, caching);
            assertThat(prices.cost(usage, at))
                    .as("seed %d, case %d", seed, i)
                    .isLessThanOrEqualTo(prices.cost(usage, from, to))
                    .isLessThanOrEqualTo(worst);
        }
    }
}
