package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Answers by a script and remembers what it was asked. Not for several threads. */
public final class ScriptedModel implements ReasoningModel {
    /** What an answer costs. */
    public static final Usage USAGE = new Usage(10, 0, 0, 0, 5, 0);

    private final Function<Request, Outcome> script;
    private final List<Request> asked = new ArrayList<>();

    public ScriptedModel(Function<Request, Outcome> script) {
        this.script = script;
    }

    /** Says one of {@code words} after the other; a word in angle brackets is no answer: see {@link #outcome}. */
    public static ScriptedModel saying(String... words) {
        int[] next = {0};
        return new ScriptedModel(request -> outcome(next[0] < words.length ? words[next[0]++] : "<over-budget>"));
    }

    /** Nothing or {@code <empty>}, {@code <timed-out>}, {@code <unauthorized>}, {@code <over-budget>}, or an answer. */
    public static Outcome outcome(String word) {
        return switch (word) {
            case "", "<empty>" -> new Outcome.Unusable(Outcome.Fault.EMPTY, "nothing", Optional.of(USAGE));
            case "<timed-out>" -> new Outcome.Failed(Outcome.Failure.TIMED_OUT, "late", Optional.empty(), true);
            case "<unauthorized>" -> new Outcome.Failed(Outcome.Failure.UNAUTHORIZED, "no", Optional.empty(), false);
            case "<over-budget>" -> new Outcome.Refusal(Outcome.Reason.OVER_BUDGET, "no more");
            default -> new Outcome.Answered(word, Optional.of(USAGE));
        };
    }

    /** A question by its text, without thinking. */
    public static Request question(String text) {
        return new Request(
                new Purpose("verify", "Note.md"),
                "large",
                new Prompt("system", "", text),
                Optional.empty(),
                EffortStep.NONE,
                500,
                OptionalDouble.empty());
    }

    @Override
    public Outcome ask(Request request) {
        asked.add(request);
        return script.apply(request);
    }

    public List<Request> asked() {
        return asked;
    }
}
