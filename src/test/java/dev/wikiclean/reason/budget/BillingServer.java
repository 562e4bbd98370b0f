package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.Transport;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Fault;
import dev.wikiclean.reason.model.Outcome.Unusable;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A provider that bills by its own sums and answers, fails or falls silent at random, before or after it has billed. */
final class BillingServer implements Transport {
    private final Tariff tariff;
    private final Prices prices;
    private final Random random;
    private final Supplier<Instant> clock;
    private final Runnable work;
    private final Consumer<Bill> bills;
    /** What it bills of caches, and what is reserved for that: no more. */
    private final CacheUse caching;

    /**
     * What was billed.
     *
     * @param told whether the usage reached the client
     */
    record Bill(Instant at, String run, String note, long money, long tokens, boolean told) {}

    /** @param work passes the time that an answer takes */
    BillingServer(Tariff tariff, Random random, Supplier<Instant> clock, Runnable work, Consumer<Bill> bills)
            throws PriceException {
        this.tariff = tariff;
        this.prices = Prices.of(tariff.node());
        this.random = random;
        this.clock = clock;
        this.work = work;
        this.bills = bills;
        this.caching = CacheUse.values()[random.nextInt(CacheUse.values().length)];
    }

    @Override
    public Optional<Outcome.Refusal> objection(Request request) {
        return Optional.empty();
    }

    @Override
    public Bound bound(Request request) {
        return new Bound(prices, request.prompt().question().length(), caching, Duration.ofMinutes(10));
    }

    @Override
    public Outcome send(Request request, Duration longest) {
        int fate;
        Usage usage;
        boolean late;
        synchronized (random) {
            fate = random.nextInt(100);
            late = random.nextBoolean();
            usage = RandomPrices.usage(random, request.prompt().question().length(), request.maxTokens(), caching);
        }
        if (fate < 10) {
            return failed(
                    fate < 6 ? Failure.RATE_LIMITED : Failure.UNREACHABLE,
                    fate < 3 ? Optional.of(Duration.ofSeconds(fate)) : Optional.empty(),
                    false);
        }
        Instant arrived = clock.get();
        work.run();
        Instant billed = late ? clock.get() : arrived;
        if (fate < 18) {
            return failed(fate < 14 ? Failure.TIMED_OUT : Failure.SERVER_ERROR, Optional.empty(), true);
        }
        boolean told = fate >= 38;
        bills.accept(new Bill(
                billed,
                request.purpose().task(),
                request.purpose().note(),
                tariff.cost(usage, billed),
                usage.tokens(),
                told));
        if (fate < 24) {
            return failed(Failure.TIMED_OUT, Optional.empty(), true);
        } else if (fate < 30) {
            return failed(Failure.CUT, Optional.empty(), true);
        } else if (fate < 33) {
            throw new IllegalStateException("a failure of our own code");
        } else if (fate < 38) {
            return new Answered("yes", Optional.empty());
        }
        return fate < 45
                ? new Unusable(Fault.TRUNCATED, "cut", Optional.of(usage))
                : new Answered("yes", Optional.of(usage));
    }

    private static Outcome failed(Failure failure, Optional<Duration> after, boolean sent) {
        return new Failed(failure, "no answer", after, sent);
    }
}
