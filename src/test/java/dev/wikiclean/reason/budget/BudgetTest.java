package dev.wikiclean.reason.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Usage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetTest {
    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock("2026-11-21T12:00:00Z", "Asia/Seoul");

    private Budget budget(Caps caps) {
        return new Budget(folder, caps, clock, "run");
    }

    /** Of an input token a micro-dollar, of an output token ten. */
    private static Attempt attempt(String note, long input, long output) throws PriceException {
        Prices prices = Prices.of(Map.of("currency", "usd", "input", 1, "output", 10));
        return new Attempt(
                new Purpose("verify", note),
                "model",
                new EffortStep(Effort.LOW, 2_000),
                prices,
                input,
                output,
                CacheUse.NONE,
                Duration.ofMinutes(10));
    }

    private static Attempt of(long micro) throws PriceException {
        return attempt("Note", micro, 0);
    }

    private static Usage used(long input, long output) {
        return new Usage(input, 0, 0, 0, output, 0);
    }

    private static void refuses(Budget budget, Attempt attempt, String message) {
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget.reserve(attempt))
                .withMessage(message);
    }

    @Test
    void reservesTheWorstCaseAndSettlesTheRealOne() throws Exception {
        Budget budget = budget(Caps.NONE.with(Scope.RUN, new MicroDollars(1000)));
        Reservation reservation = budget.reserve(attempt("A", 100, 40));
        assertThat(reservation.worst()).isEqualTo(new MicroDollars(500));
        refuses(
                budget,
                of(501),
                "the cap of 0.001usd for the run leaves 0.0005usd, and this call may cost 0.000501usd;"
                        + " raise reasoning.caps.run in .wiki-clean.yaml or give --budget");
        Entry entry = reservation.settle(used(50, 20), "answered");
        assertThat(entry.spend()).isEqualTo(new Spend(new MicroDollars(250), 70));
        assertThat(entry.over()).isFalse();
        budget.reserve(of(750)).release("rate-limited");
        budget.reserve(of(750)).keep("timed-out");
        refuses(
                budget,
                of(1),
                "the cap of 0.001usd for the run leaves 0.00usd, and this call may cost 0.000001usd;"
                        + " raise reasoning.caps.run in .wiki-clean.yaml or give --budget");
        assertThat(budget.attempts())
                .extracting(Entry::outcome)
                .containsExactly("answered", "rate-limited", "timed-out");
        assertThatIllegalStateException().isThrownBy(() -> reservation.keep("again"));
    }

    @Test
    void theTightestCapCounts() throws Exception {
        Caps caps = Caps.NONE
                .with(Scope.CALL, new MicroDollars(300))
                .with(Scope.NOTE, new MicroDollars(500))
                .with(Scope.RUN, new MicroDollars(700))
                .with(Scope.DAY, new MicroDollars(900))
                .with(Scope.MONTH, new MicroDollars(1100));
        Budget first = budget(caps);
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> first.reserve(of(301)))
                .withMessageContaining("for the call leaves 0.0003usd");
        first.reserve(of(300)).settle(used(300, 0), "answered");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> first.reserve(of(201)))
                .withMessageContaining("for the note leaves 0.0002usd");
        first.reserve(attempt("B", 300, 0)).settle(used(300, 0), "answered");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> first.reserve(attempt("C", 101, 0)))
                .withMessageContaining("for the run leaves 0.0001usd");
        Budget second = new Budget(folder, caps, clock, "second");
        second.reserve(of(300)).keep("killed");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> second.reserve(of(1)))
                .withMessageContaining("for the day leaves 0.00usd");
        clock.pass(Duration.ofDays(1));
        Budget third = new Budget(folder, caps, clock, "third");
        third.reserve(of(200)).keep("killed");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> third.reserve(of(1)))
                .withMessageContaining("for the month leaves 0.00usd");
        assertThat(third.left()).extracting(CapState::spent).containsExactly(0L, 0L, 200L, 200L, 1100L);
    }

    @Test
    void tokensAreCappedAsWell() throws Exception {
        Budget budget = budget(Caps.NONE.with(Scope.RUN, 1000).with(Scope.RUN, MicroDollars.MOST));
        budget.reserve(attempt("A", 500, 400)).settle(used(100, 100), "answered");
        refuses(
                budget,
                attempt("A", 500, 301),
                "the cap of 1000 tokens for the run leaves 800 tokens, and this call may cost 801 tokens;"
                        + " raise reasoning.caps.tokens.run in .wiki-clean.yaml or give --max-tokens");
        budget.reserve(attempt("A", 500, 300));
    }

    @Test
    void daysAndMonthsAreThoseOfTheClocksZone() throws Exception {
        Caps caps = Caps.NONE.with(Scope.DAY, new MicroDollars(100)).with(Scope.MONTH, new MicroDollars(150));
        clock.set("2026-11-30T14:49:59Z"); // 23:49:59 in Seoul
        budget(caps).reserve(of(60)).settle(used(60, 0), "answered");
        refuses(
                budget(caps),
                of(60),
                "the cap of 0.0001usd for the day leaves 0.00004usd, and this call may cost 0.00006usd;"
                        + " raise reasoning.caps.day in .wiki-clean.yaml");
        clock.set("2026-11-30T15:00:00Z"); // the first of December
        budget(caps).reserve(of(100)).settle(used(100, 0), "answered");
        clock.set("2026-12-01T14:00:00Z");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(1)));
        clock.set("2026-12-01T15:00:00Z");
        budget(caps).reserve(of(50));
    }

    @Test
    void whatRunsOverMidnightCountsOnBothDays() throws Exception {
        Caps caps = Caps.NONE.with(Scope.DAY, new MicroDollars(100));
        clock.set("2026-11-30T14:55:00Z");
        Reservation open = budget(caps).reserve(of(60));
        clock.set("2026-11-30T15:01:00Z");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(41)));
        Reservation other = budget(caps).reserve(of(40));
        open.settle(used(60, 0), "answered");
        other.release("unreachable");
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(41)));
        clock.set("2026-11-30T14:59:00Z"); // a clock that was put back
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(caps).reserve(of(41)));
    }

    @Test
    void aServerThatBillsMoreThanItMayIsToldAndGetsNothingMore() throws Exception {
        Budget budget = budget(Caps.NONE);
        Entry over = budget.reserve(attempt("A", 100, 10)).settle(used(100, 11), "answered");
        assertThat(over.over()).isTrue();
        assertThat(over.spend().money()).isEqualTo(new MicroDollars(210));
        assertThatExceptionOfType(OverBudgetException.class)
                .isThrownBy(() -> budget(Caps.NONE).reserve(of(1)))
                .withMessageContaining("model billed 0.00021usd and 111 tokens")
                .withMessageContaining("until `wiki-clean models probe`");
        budget.reserve(new Attempt(
                        new Purpose(Budget.PROBE, ""),
                        "model",
                        EffortStep.NONE,
                        Prices.FREE,
                        1,
                        1,
                        CacheUse.ANY,
                        Duration.ZERO))
                .settle(used(1, 1), "answered");
        budget.trust("model");
        budget.reserve(of(1));
    }

    @Test
    void aPriceThatIsNotKnownIsRefused() throws Exception {
        Prices past = Prices.of(Map.of("currency", "usd", "input", 1, "output", 1, "until", "2026-11-01"));
        assertThatExceptionOfType(PriceException.class).isThrownBy(() -> budget(Caps.NONE)
                .reserve(new Attempt(
                        new Purpose("draft", ""), "old", EffortStep.NONE, past, 1, 1, CacheUse.NONE, Duration.ZERO)));
    }
}
