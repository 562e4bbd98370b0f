package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one model costs, read from the node {@code prices:} of its entry in {@code rules/models.yaml} or in a configuration:
 *
 * <pre>{@code
 * prices: free                   # a local model that costs nothing; nothing else means zero
 *
 * prices:
 *   currency: usd                # need not be said; another one is refused
 *   input: 2                     # dollars for a million tokens, at most six decimals
 *   output: 10                   # thinking is billed as output
 *   cache-read: 0.2              # missing: as input
 *   cache-write-short: 2.5       # kept for less than an hour; missing: as cache-write, else twice as input
 *   cache-write-long: 4          # kept for longer; missing: the same, and no less than a short one
 *   over:                        # tiers, by the tokens of input, cached ones included
 *     - input-tokens: 200000
 *       input: 4                 # input and output always, cache prices as above
 *       output: 18
 *       whole-request: true      # need not be said; false: only the input beyond, and the output
 *   from: 2026-09-03             # before it no price is known; a date, or an instant such as 2026-09-03T00:00:00Z
 *   until: 2026-12-31            # the last day (or the instant after); then what stands under `then`, else no price
 *   then: {input: 4, output: 20} # with its own `over`, `until` and `then`
 *   peak: {utc: ["01:00-04:00"], days: "Mon-Fri except holidays", times: 2}
 *   batch: 0.5                   # factor of batches; missing: 1
 *   date: 2026-11-21             # when it was read, and where: for people
 *   source: …
 * }</pre>
 *
 * All sums are integers: a million tokens cost whole micro-dollars, so one token costs whole millionths of one; a cost is
 * rounded up once, at the end.
 */
public final class Prices {
    /** A model that costs nothing, and says so. */
    public static final Prices FREE = new Prices(List.of(), Optional.empty(), 1_000_000, 1_000_000);

    private static final BigInteger ONE = BigInteger.valueOf(1_000_000);
    private static final Set<String> KEYS = Set.of("until", "then", "over", "date", "source");
    private static final Set<String> FIRST_KEYS = Set.of("currency", "from", "peak", "batch");

    private final List<PriceWindow> windows;
    private final Optional<Peak> peak;
    private final long batch;
    private final long factor;

    private Prices(List<PriceWindow> windows, Optional<Peak> peak, long batch, long factor) {
        this.windows = windows;
        this.peak = peak;
        this.batch = batch;
        this.factor = factor;
    }

    /**
     * Reads the node.
     *
     * @param node the word {@code free}, the mapping {@code {free: true}}, or prices; what stands for nothing is refused
     * @throws PriceException with the key and the way out
     */
    public static Prices of(Object node) throws PriceException {
        if (node instanceof String word && word.strip().equals("free")) {
            return FREE;
        }
        PriceNode prices = PriceNode.of("prices", node);
        if (prices.keys().equals(Set.of("free")) && prices.flag("free").orElse(false)) {
            return FREE;
        }
        String currency = prices.text("currency").orElse("usd");
        if (!currency.equalsIgnoreCase("usd")) {
            throw prices.wrong("unknown currency " + currency, "give the prices in US dollars");
        }
        long batch = prices.millionths("batch").orElse(1_000_000L);
        if (batch == 0) {
            throw prices.wrong("batch: 0 would make batches free", "give the factor, such as 0.5");
        }
        Optional<PriceNode> peak = prices.child("peak");
        return new Prices(
                windows(prices),
                peak.isPresent() ? Optional.of(Peak.of(peak.get())) : Optional.empty(),
                batch,
                1_000_000);
    }

    /** Whether a node has a price for writing to a cache anywhere, be it in a tier or for later. */
    public static boolean hasWrites(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .anyMatch(entry ->
                            String.valueOf(entry.getKey()).startsWith("cache-write") || hasWrites(entry.getValue()));
        }
        return node instanceof List<?> list && list.stream().anyMatch(Prices::hasWrites);
    }

    private static List<PriceWindow> windows(PriceNode prices) throws PriceException {
        List<PriceWindow> windows = new ArrayList<>();
        Instant from = PriceDate.of(prices, "from").map(PriceDate::begin).orElse(Instant.MIN);
        Optional<PriceNode> next = Optional.of(prices);
        while (next.isPresent()) {
            PriceNode node = next.get();
            Set<String> keys = new HashSet<>(KEYS);
            keys.addAll(Rates.KEYS);
            keys.addAll(windows.isEmpty() ? FIRST_KEYS : Set.of());
            node.require(keys);
            Optional<PriceDate> end = PriceDate.of(node, "until");
            next = node.child("then");
            if (next.isPresent() && end.isEmpty()) {
                throw node.wrong("then without until", "say until when the first prices hold");
            }
            if (next.isPresent()
                    && node.keys().contains("over")
                    && !next.get().keys().contains("over")) {
                throw node.wrong("then has no `over`, unlike the prices before it", "give them, or `over: []`");
            }
            Instant to = end.map(PriceDate::end).orElse(Instant.MAX);
            if (!to.isAfter(from)) {
                throw node.wrong("until lies before these prices begin", "repair the dates");
            }
            windows.add(PriceWindow.of(node, from, to));
            from = end.map(PriceDate::changes).orElse(to);
        }
        return List.copyOf(windows);
    }

    public boolean isFree() {
        return windows.isEmpty();
    }

    /** The same for what is asked in a batch. */
    public Prices batched() {
        return new Prices(windows, peak, 1_000_000, isFree() ? factor : batch);
    }

    /**
     * The most that a request can cost: the dearest input and output price of every tier that can be reached, window and
     * peak that can apply between the two instants.
     *
     * @param inputTokens an upper bound
     * @param outputTokens the most, thinking included
     * @throws PriceException where no price is known for some of that time
     */
    public MicroDollars worst(long inputTokens, long outputTokens, Instant from, Instant to, CacheUse caching)
            throws PriceException {
        if (inputTokens < 0 || outputTokens < 0) {
            throw new IllegalArgumentException("a negative number of tokens");
        }
        BigInteger most = BigInteger.ZERO;
        for (PriceWindow window : between(from, to)) {
            most = most.max(window.worst(inputTokens, outputTokens, caching));
        }
        return money(most, from, to);
    }

    /** What that usage cost at an instant. */
    public MicroDollars cost(Usage usage, Instant at) throws PriceException {
        return cost(usage, at, at);
    }

    /** The most that it can have cost between two instants, for providers do not say which moment counts. */
    public MicroDollars cost(Usage usage, Instant from, Instant to) throws PriceException {
        BigInteger most = BigInteger.ZERO;
        for (PriceWindow window : between(from, to)) {
            most = most.max(window.cost(usage));
        }
        return money(most, from, to);
    }

    private MicroDollars money(BigInteger pico, Instant from, Instant to) {
        long times =
                peak.filter(hours -> hours.meets(from, to)).map(Peak::factor).orElse(1_000_000L);
        BigInteger scaled = pico.multiply(BigInteger.valueOf(times)).multiply(BigInteger.valueOf(factor));
        BigInteger[] parts = scaled.divideAndRemainder(ONE.multiply(ONE));
        return MicroDollars.ofPico(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    private List<PriceWindow> between(Instant from, Instant to) throws PriceException {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
        if (isFree()) {
            return windows;
        }
        Instant first = windows.get(0).from();
        Instant end = windows.get(windows.size() - 1).to();
        if (from.isBefore(first) || !to.isBefore(end)) {
            throw new PriceException("no price is known for " + (from.isBefore(first) ? from : to)
                    + " (known from " + (first.equals(Instant.MIN) ? "ever" : first) + " to " + end
                    + "); look it up and put it into the prices of the model");
        }
        return windows.stream().filter(window -> window.meets(from, to)).toList();
    }
}
