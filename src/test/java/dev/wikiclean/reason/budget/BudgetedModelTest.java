package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.BudgetedModel;
import dev.wikiclean.reason.RetryPolicy;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.Transport;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetedModelTest {
    private static final Outcome ANSWER = new Answered("yes", Optional.of(new Usage(10, 0, 0, 0, 10, 0)));

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z", "UTC");
    private final Deque<Outcome> script = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final List<Duration> times = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private StopSignal stop = StopSignal.whenTold();
    private Optional<Refusal> objection = Optional.empty();

    /** Of an input token a micro-dollar, of an output token ten; 100 of each at the most. */
    private final Transport transport = new Transport() {
        @Override
        public Optional<Refusal> objection(Request request) {
            return objection;
        }

        @Override
        public Bound bound(Request request) throws PriceException {
            Prices prices = Prices.of(request.model().equals("dear") ? Map.of() : Map.of("input", 1, "output", 10));
            return new Bound(prices, 100, CacheUse.NONE, Duration.ofMinutes(10));
        }

        @Override
        public Outcome send(Request request, Duration longest) {
            times.add(longest);
            if (script.isEmpty()) {
                throw new IllegalStateException("a secret of the note");
            }
            return script.remove();
        }
    };

    private Budget budget(long cap) {
        return new Budget(folder, Caps.NONE.with(Scope.RUN, new MicroDollars(cap)), clock, "run");
    }

    private Outcome ask(Budget budget, String model) {
        return new BudgetedModel(
                        transport,
                        budget,
                        new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofMinutes(1)),
                        new Random(1),
                        stop,
                        time -> {
                            waits.add(time);
                            clock.pass(time);
                            return !stop.isStopped();
                        },
                        notices::add)
                .ask(new Request(
                        new Purpose("judge", ""),
                        model,
                        new Prompt("", "", "?"),
                        Optional.empty(),
                        EffortStep.NONE,
                        100,
                        OptionalDouble.empty()));
    }

    private static Outcome failed(Failure failure, long seconds, boolean sent) {
        return new Failed(
                failure, "no", Optional.of(Duration.ofSeconds(seconds)).filter(t -> !t.isZero()), sent);
    }

    @Test
    void settlesWhatWasBilled() throws Exception {
        script.add(ANSWER);
        Budget budget = budget(1100);
        assertThat(ask(budget, "model")).isSameAs(ANSWER);
        assertThat(budget.left().get(0).spent()).isEqualTo(110);
        assertThat(ask(budget, "model")).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(Reason.OVER_BUDGET));
        assertThat(times).containsExactly(Duration.ofMinutes(10));
    }

    @Test
    void triesAgainWithAReservationOfItsOwn() throws Exception {
        script.addAll(List.of(failed(Failure.SERVER_ERROR, 0, true), failed(Failure.RATE_LIMITED, 30, false), ANSWER));
        Budget budget = budget(10_000);
        assertThat(ask(budget, "model")).isSameAs(ANSWER);
        assertThat(budget.attempts())
                .extracting(
                        entry -> entry.outcome() + " " + entry.spend().money().value())
                .containsExactly("server-error 1100", "rate-limited 0", "answered 110");
        assertThat(waits.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(34));
    }

    @Test
    void givesUpAfterSomeAttemptsAndWhenTheCapIsReached() throws Exception {
        for (int i = 0; i < 4; i++) {
            script.add(failed(Failure.OVERLOADED, 0, true));
        }
        assertThat(ask(budget(10_000), "model").kind()).isEqualTo("overloaded");
        assertThat(times).hasSize(3);
        assertThat(ask(budget(4 * 1100), "model").kind()).isEqualTo("overloaded");
        assertThat(times).hasSize(4);
        assertThat(notices).singleElement().asString().startsWith("not tried again after overloaded: the cap of");
    }

    @Test
    void whatTheProviderRejectsIsNotTriedAgain() {
        script.add(failed(Failure.UNAUTHORIZED, 0, false));
        assertThat(ask(budget(10_000), "model").kind()).isEqualTo("unauthorized");
        assertThat(waits).isEmpty();
    }

    @Test
    void doesNotWaitLongerThanTimeIsLeft() {
        stop = StopSignal.at(Instant.parse("2026-11-21T12:00:20Z"), clock);
        script.add(failed(Failure.RATE_LIMITED, 30, false));
        assertThat(ask(budget(10_000), "model").kind()).isEqualTo("rate-limited");
        assertThat(waits).isEmpty();
        assertThat(times).containsExactly(Duration.ofSeconds(20));
        script.add(failed(Failure.RATE_LIMITED, 3600, false));
        stop = StopSignal.whenTold();
        assertThat(ask(budget(10_000), "model").kind()).isEqualTo("rate-limited");
        assertThat(waits).isEmpty();
    }

    @Test
    void aStopEndsAskingAndWaitingAtOnce() {
        stop.stop();
        assertThat(stop.of(Duration.ofDays(1))).isFalse();
        assertThat(ask(budget(10_000), "model").kind()).isEqualTo("stopped");
        assertThat(times).isEmpty();
    }

    @Test
    void neitherReservesNorSendsWhatIsRefused() throws Exception {
        Budget budget = budget(10_000);
        assertThat(ask(budget, "dear").kind()).isEqualTo("unknown-price");
        objection = Optional.of(new Refusal(Reason.NOT_CLEARED, "private"));
        assertThat(ask(budget, "model")).isSameAs(objection.get());
        assertThat(times).isEmpty();
        assertThat(budget.attempts()).isEmpty();
    }

    @Test
    void aFailureOfOurOwnKeepsTheReservationAndTellsNoContent() throws Exception {
        Budget budget = budget(10_000);
        Outcome outcome = ask(budget, "model");
        assertThat(outcome.toString()).contains("IllegalStateException").doesNotContain("secret");
        assertThat(budget.left().get(0).spent()).isEqualTo(1100);
    }

    @Test
    void anAnswerWithoutUsageSpendsEverythingAndOneWithTooMuchIsTold() throws Exception {
        script.add(new Answered("yes", Optional.empty()));
        script.add(new Answered("yes", Optional.of(new Usage(100, 0, 0, 0, 101, 0))));
        Budget budget = budget(10_000);
        ask(budget, "model");
        assertThat(budget.left().get(0).spent()).isEqualTo(1100);
        ask(budget, "model");
        assertThat(budget.left().get(0).spent()).isEqualTo(2210);
        assertThat(notices).singleElement().asString().contains("does not honour the cap");
        assertThat(ask(budget, "model").kind()).isEqualTo("over-budget");
        assertThat(times).hasSize(2);
    }
}
