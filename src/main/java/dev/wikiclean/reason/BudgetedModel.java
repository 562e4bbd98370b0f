package dev.wikiclean.reason;

import dev.wikiclean.reason.budget.Attempt;
import dev.wikiclean.reason.budget.Budget;
import dev.wikiclean.reason.budget.Entry;
import dev.wikiclean.reason.budget.LedgerException;
import dev.wikiclean.reason.budget.OverBudgetException;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Reservation;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Asks within the budget: what must not be sent is refused, then the worst case of each attempt is reserved, then it is
 * sent, then it is settled by what the provider billed. An attempt whose bill nobody knows stays paid in full. What may go
 * well later is tried again, as an attempt of its own.
 */
public final class BudgetedModel implements ReasoningModel {
    private static final Duration COUNTING = Duration.ofSeconds(30);

    private final Transport transport;
    private final Budget budget;
    private final RetryPolicy retries;
    private final RandomGenerator random;
    private final StopSignal stop;
    private final Pause pause;
    private final Consumer<String> notices;

    /**
     * @param random of the jitter; safe for use by several threads
     * @param stop ends asking and waiting
     * @param pause between attempts; {@code stop} itself but in tests
     * @param notices takes what a person must be told at once; safe for use by several threads
     */
    public BudgetedModel(
            Transport transport,
            Budget budget,
            RetryPolicy retries,
            RandomGenerator random,
            StopSignal stop,
            Pause pause,
            Consumer<String> notices) {
        this.transport = transport;
        this.budget = budget;
        this.retries = retries;
        this.random = random;
        this.stop = stop;
        this.pause = pause;
        this.notices = notices;
    }

    @Override
    public Outcome ask(Request request) {
        Optional<Refusal> objection = transport.objection(request);
        if (objection.isPresent()) {
            return objection.get();
        }
        Transport.Bound bound;
        try {
            bound = transport.bound(request);
        } catch (PriceException e) {
            return new Refusal(Reason.UNKNOWN_PRICE, request.model() + ": " + e.getMessage());
        }
        Outcome outcome;
        try {
            outcome = attempt(request, bound);
        } catch (OverBudgetException tooMuch) {
            // The provider may know that it is less than the bytes that are sent.
            OptionalLong counted = tooMuch.isCap() ? counted(request) : OptionalLong.empty();
            if (counted.isEmpty() || counted.getAsLong() >= bound.inputTokens()) {
                return new Refusal(Reason.OVER_BUDGET, tooMuch.getMessage());
            }
            bound = bound.within(counted.getAsLong());
            outcome = tried(request, bound);
        }
        for (int failures = 1; outcome.retryable(); failures++) {
            Optional<Duration> asked = outcome instanceof Failed failed ? failed.retryAfter() : Optional.empty();
            Optional<Duration> wait = retries.pause(failures, asked, random);
            if (wait.isEmpty() || wait.get().compareTo(stop.left()) >= 0 || !pause.of(wait.get())) {
                return outcome;
            }
            Outcome next = tried(request, bound);
            if (next instanceof Refusal refusal) {
                notices.accept("not tried again after " + outcome.kind() + ": " + refusal.why());
                return outcome;
            }
            outcome = next;
        }
        return outcome;
    }

    private OptionalLong counted(Request request) {
        if (stop.isStopped() || !transport.counts(request)) {
            return OptionalLong.empty();
        }
        Duration left = stop.left();
        OptionalLong tokens = transport.counted(request, left.compareTo(COUNTING) < 0 ? left : COUNTING);
        try {
            budget.counted(request.purpose(), request.model(), tokens);
            return tokens;
        } catch (LedgerException e) {
            return OptionalLong.empty();
        }
    }

    private Outcome tried(Request request, Transport.Bound bound) {
        try {
            return attempt(request, bound);
        } catch (OverBudgetException e) {
            return new Refusal(Reason.OVER_BUDGET, e.getMessage());
        }
    }

    private Outcome attempt(Request request, Transport.Bound bound) throws OverBudgetException {
        if (stop.isStopped()) {
            return new Refusal(Reason.STOPPED, "the run was told to stop, or its time is over");
        }
        Duration left = stop.left();
        Duration longest = left.compareTo(bound.longest()) < 0 ? left : bound.longest();
        Reservation reservation;
        try {
            reservation = budget.reserve(new Attempt(
                    request.purpose(),
                    request.model(),
                    request.effort(),
                    bound.prices(),
                    bound.inputTokens(),
                    request.maxTokens(),
                    bound.caching(),
                    longest));
        } catch (PriceException e) {
            return new Refusal(Reason.UNKNOWN_PRICE, request.model() + ": " + e.getMessage());
        } catch (LedgerException e) {
            return new Refusal(Reason.NO_LEDGER, e.getMessage());
        }
        // A machine that slept meanwhile must not spend on a day on which nothing was reserved.
        Duration time = reservation.left();
        Outcome outcome = time.isZero()
                ? new Failed(Failure.TIMED_OUT, "its time was over before it was sent", Optional.empty(), false)
                : send(request, time);
        close(reservation, outcome);
        return outcome;
    }

    /** A failure of our own code is an attempt whose bill nobody knows; its words may hold anything, so they are dropped. */
    private Outcome send(Request request, Duration longest) {
        try {
            return transport.send(request, longest);
        } catch (RuntimeException e) {
            return new Failed(
                    Failure.GARBAGE, "the exchange ended with " + e.getClass().getSimpleName(), Optional.empty(), true);
        }
    }

    private void close(Reservation reservation, Outcome outcome) {
        try {
            Entry entry = end(reservation, outcome);
            if (entry.over()) {
                notices.accept(Reservation.alarm(entry));
            }
        } catch (LedgerException e) {
            notices.accept("what was reserved stays spent: " + e.getMessage());
        }
    }

    private static Entry end(Reservation reservation, Outcome outcome) throws LedgerException {
        boolean unsent = outcome instanceof Refusal || outcome instanceof Failed failed && !failed.sent();
        if (unsent) {
            return reservation.release(outcome.kind());
        }
        return outcome.usage().isPresent()
                ? reservation.settle(outcome.usage().get(), outcome.kind())
                : reservation.keep(outcome.kind());
    }
}
