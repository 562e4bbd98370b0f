package dev.wikiclean.reason.budget;

import dev.wikiclean.reason.BudgetedModel;
import dev.wikiclean.reason.RetryPolicy;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.BillingServer.Bill;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One trial: two processes of four threads each ask one provider, under random caps and prices, with the clock near a
 * midnight or a month's end; one may be killed or find the disk full. Then a third process goes on, some of the times on the
 * next day.
 */
final class BudgetTrial {
    private static final List<String> ZONES = List.of("UTC", "Asia/Seoul", "America/New_York", "Asia/Kathmandu");
    private static final List<String> MIDNIGHTS = List.of(
            "2026-11-30T15:00:00Z",
            "2026-12-01T00:00:00Z",
            "2026-12-01T05:00:00Z",
            "2026-11-30T18:15:00Z",
            "2026-11-22T00:00:00Z",
            "2027-01-01T00:00:00Z",
            "2026-12-31T15:00:00Z");

    private final Random random;
    private final Path folder;
    private final ExecutorService threads;
    private final SettableClock clock;
    private final Tariff tariff;
    private final BillingServer server;
    private final Caps caps;
    private final Instant begin;
    private final List<Bill> bills = Collections.synchronizedList(new ArrayList<>());

    BudgetTrial(long seed, Path folder, ExecutorService threads) throws PriceException {
        this.random = new Random(seed);
        this.folder = folder;
        this.threads = threads;
        Instant midnight = Instant.parse(MIDNIGHTS.get(random.nextInt(MIDNIGHTS.size())));
        this.begin = midnight.minusSeconds(random.nextInt(60));
        this.clock = new SettableClock(begin.toString(), ZONES.get(random.nextInt(ZONES.size())));
        this.tariff = Tariff.of(random);
        this.caps = caps();
        this.server = new BillingServer(tariff, new Random(random.nextLong()), clock::instant, this::work, bills::add);
    }

    /** One cap alone, so that it is the tightest, or several. */
    private Caps caps() throws PriceException {
        long one = Prices.of(tariff.node())
                .worst(700, 300, begin, begin, CacheUse.ANY)
                .value();
        if (random.nextBoolean()) {
            Scope scope = Scope.values()[Math.min(4, random.nextInt(8))];
            scope = scope == Scope.MONTH && random.nextBoolean() ? Scope.DAY : scope;
            return Caps.NONE.with(scope, new MicroDollars(one + random.nextLong(3 * one)));
        }
        Caps all = Caps.NONE;
        for (Scope scope : Scope.values()) {
            int most = 2 + 3 * scope.ordinal();
            if (random.nextBoolean()) {
                all = all.with(scope, new MicroDollars(one / 2 + random.nextLong(one * most)));
            }
            if (random.nextInt(4) == 0) {
                all = all.with(scope, 500 + random.nextLong(1000L * most));
            }
        }
        return all;
    }

    private void work() {
        clock.pass(Duration.ofMillis(ThreadLocalRandom.current().nextInt(8000)));
    }

    /** What was wrong; empty if nothing was. */
    List<String> run() throws Exception {
        boolean kill = random.nextInt(3) == 0;
        boolean full = random.nextInt(4) == 0;
        LedgerDisk failing =
                new FailingDisk(new Random(random.nextLong()), kill ? random.nextInt(80) : Integer.MAX_VALUE, full);
        List<Future<?>> work = new ArrayList<>();
        String first = "first";
        start(first, failing, 4, work);
        start(random.nextBoolean() ? first : "second", LedgerDisk.real(), 4, work);
        end(work);
        boolean later = random.nextInt(3) == 0;
        clock.pass(later ? Duration.ofHours(random.nextInt(30)) : Duration.ofSeconds(random.nextInt(60)));
        start(random.nextBoolean() ? first : "third", LedgerDisk.real(), 4, work);
        end(work);
        return new BudgetCheck(folder, caps, clock.getZone(), begin, clock.instant(), tariff).wrong(bills);
    }

    private void start(String run, LedgerDisk disk, int concurrency, List<Future<?>> work) {
        StopSignal stop = StopSignal.whenTold();
        ReasoningModel model = new BudgetedModel(
                server,
                new Budget(folder, caps, clock, run, disk),
                new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(8)),
                new Random(random.nextLong()),
                stop,
                time -> true,
                notice -> {});
        for (int i = 0; i < concurrency; i++) {
            long seed = random.nextLong();
            work.add(threads.submit(() -> ask(model, run, new Random(seed))));
        }
    }

    private static void ask(ReasoningModel model, String run, Random own) {
        for (int i = 0; i < 2; i++) {
            Purpose purpose = new Purpose(run, own.nextInt(3) == 0 ? "" : "Note " + own.nextInt(3));
            String question = "x".repeat(1 + own.nextInt(1200));
            Outcome outcome = model.ask(new Request(
                    purpose,
                    "model",
                    new Prompt("", "", question),
                    Optional.empty(),
                    EffortStep.NONE,
                    1 + own.nextInt(400),
                    OptionalDouble.empty()));
            if (outcome instanceof Outcome.Refusal refusal && refusal.why().contains("billed")) {
                throw new IllegalStateException(refusal.why());
            }
        }
    }

    private static void end(List<Future<?>> work) throws Exception {
        for (Future<?> future : work) {
            try {
                future.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof FailingDisk.Killed)) {
                    throw e;
                }
            }
        }
        work.clear();
    }
}
