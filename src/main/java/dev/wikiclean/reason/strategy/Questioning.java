package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.util.Optional;

/** Asks and keeps count: what came back, what it cost, and whether to go on. Not for several threads. */
final class Questioning {
    private static final int MOST_FAILURES = 3;

    private final ReasoningModel model;
    private int asked;
    private int usable;
    private int failures;
    private Usage usage = Usage.ZERO;
    private Optional<Outcome.Reason> refusal = Optional.empty();
    private String last = "";

    Questioning(ReasoningModel model) {
        this.model = model;
    }

    /** The text of an answer; empty where there is none that can be used. */
    Optional<String> ask(Request request) {
        Outcome outcome = model.ask(request);
        outcome.usage().ifPresent(billed -> usage = usage.plus(billed));
        last = outcome.kind();
        if (outcome instanceof Outcome.Refusal refused) {
            refusal = Optional.of(refused.reason());
            last = refused.reason().label() + ": " + refused.why();
            return Optional.empty();
        }
        asked++;
        failures = outcome instanceof Outcome.Failed ? failures + 1 : 0;
        if (outcome instanceof Outcome.Failed failed && !failed.failure().retryable()) {
            failures = MOST_FAILURES;
        }
        if (outcome instanceof Outcome.Answered answered) {
            usable++;
            return Optional.of(answered.text());
        }
        return Optional.empty();
    }

    /** Whether asking on makes sense: nothing refused, and the provider does not fail again and again. */
    boolean goesOn() {
        return refusal.isEmpty() && failures < MOST_FAILURES;
    }

    /** Whether a cap, or anything else before sending, refused. */
    boolean isRefused() {
        return refusal.isPresent();
    }

    /** Forgets that a cap refused; whether one did. */
    boolean forgetCap() {
        boolean cap = refusal.filter(Outcome.Reason.OVER_BUDGET::equals).isPresent();
        if (cap) {
            refusal = Optional.empty();
        }
        return cap;
    }

    int asked() {
        return asked;
    }

    /** What came back last: {@code answered}, {@code timed-out}, {@code over-budget} and why. */
    String last() {
        return last;
    }

    Solution found(Optional<String> answer, Optional<Share> agreement, Solution.Check check, String why) {
        String how = goesOn() ? why : why + "; stopped by " + last;
        return new Solution(answer, agreement, check, asked, usable, usage, refusal, how);
    }
}
