package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.model.Usage;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one model costs, read from the node {@code prices:} of its entry in {@code rules/models.yaml} or in a configuration:
 *
 * <pre>{@code
 * prices: free                   # a local model that costs nothing; nothing else means zero
 *
 * prices:
 *   currency: usd                # always said; another one is refused
 *   in: 2                        # dollars for a million tokens, at most six decimals
 *   out: 10                      # thinking is billed as output
 *   cache_read: 0.2              # missing: as in
 *   cache_write_5m: 2.5          # missing: twice in. Below an hour is a short write,
 *   cache_write_1h: 4            # an hour or more (60m, 12h) a long one; cache_write: both
 *   tiers:                       # by the tokens of input, cached ones included
 *     - over_input_tokens: 200000
 *       in: 4                    # in and out always; cache prices as above
 *       out: 18
 *       whole_request: true      # false: only the input beyond; missing: whichever costs more
 *   effective: 2026-09-03        # before it no price is known; a date, or an instant such as 2026-09-03T00:00:00Z
 *   valid_to: 2026-12-31         # the last day (or the instant after); afterwards what stands under then, else no price
 *   then: {in: 1.5, out: 7.5}    # with its own tiers, valid_to and then
 *   peak: {utc: ["01:00-04:00"], days: "Mon-Fri except holidays", multiplier: 2}
 *   batch: 0.5                   # factor of batches; missing: 1
 *   source: …                    # source, src, checked, as_of and note are for people
 * }</pre>
 *
 * Keys may be written with {@code -} as well. All sums are integers: a million tokens cost whole micro-dollars, so one token
 * costs whole millionths of one; a cost is rounded up once, at the end.
 */
public final class Prices {
    /** A model that costs nothing, and says so. */
    public static final Prices FREE = new Prices(List.of(), Optional.empty(), 1_000_000, 1_000_000);

    private static final BigInteger ONE = BigInteger.valueOf(1_000_000);
    private static final Set<String> KEYS = Set.of(
            "currency",
            "effective",
            "valid_to",
            "then",
            "tiers",
            "peak",
            "batch",
            "source",
            "src",
            "checked",
            "as_of",
            "note");

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
     * @param node the word {@code free}, or a mapping; what stands for nothing is refused
     * @throws PriceException with the key and the way out
     */
    public static Prices of(Object node) throws PriceException {
        if (node instanceof String word && word.strip().equals("free")) {
            return FREE;
        }
        PriceNode prices = PriceNode.of("prices", node);
        String currency = prices.text("currency")
                .orElseThrow(() -> prices.wrong("no currency", "say `currency: usd` if they are US dollars"));
        if (!currency.equalsIgnoreCase("usd")) {
            throw prices.wrong("unknown currency " + currency, "give the prices in US dollars, and `currency: usd`");
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

    private static List<PriceWindow> windows(PriceNode prices) throws PriceException {
        List<PriceWindow> windows = new ArrayList<>();
        Instant from = PriceDate.of(prices, "effective").map(PriceDate::begin).orElse(Instant.MIN);
        Optional<PriceNode> next = Optional.of(prices);
        while (next.isPresent()) {
            PriceNode node = next.get();
            node.require(
                    key -> Rates.isKey(key) || KEYS.contains(key),
                    "in, out, cache_read, cache_write…, " + String.join(", ", new java.util.TreeSet<>(KEYS)));
            Optional<PriceDate> end = PriceDate.of(node, "valid_to");
            next = node.child("then");
            if (next.isPresent() && end.isEmpty()) {
                throw node.wrong("then without valid_to", "say until when the first prices hold");
            }
            if (next.isPresent()
                    && node.keys().contains("tiers")
                    && !next.get().keys().contains("tiers")) {
                throw node.wrong("then has no tiers, unlike the prices before it", "give them, or `tiers: []`");
            }
            Instant to = end.map(PriceDate::end).orElse(Instant.MAX);
            if (!to.isAfter(from)) {
                throw node.wrong("valid_to lies before these prices begin", "repair the dates");
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
