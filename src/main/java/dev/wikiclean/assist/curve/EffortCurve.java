package dev.wikiclean.assist.curve;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/**
 * Asks one question at several efforts, from the lowest on.
 *
 * @param id of the model
 * @param spent what was spent so far in this run, by the ledger
 * @param nanos a clock that only runs forward
 */
public record EffortCurve(String id, Spent spent, LongSupplier nanos) {
    /** What the ledger counts. */
    @FunctionalInterface
    public interface Spent {
        MicroDollars now();
    }

    /** A point a step; where a cap refuses one, the dearer ones are not tried. */
    public List<CurvePoint> draw(
            ReasoningModel model, String note, CurveQuestion question, Prompt prompt, List<EffortStep> steps) {
        List<CurvePoint> points = new ArrayList<>();
        for (EffortStep step : steps) {
            MicroDollars before = spent.now();
            long start = nanos.getAsLong();
            Outcome outcome = model.ask(new Request(
                    new Purpose("curve", note),
                    id,
                    prompt,
                    Optional.empty(),
                    step,
                    CurveQuestion.ANSWER_TOKENS + step.thinkingTokens(),
                    OptionalDouble.empty()));
            Duration time = Duration.ofNanos(nanos.getAsLong() - start);
            Optional<String> text =
                    outcome instanceof Outcome.Answered answered ? Optional.of(answered.text()) : Optional.empty();
            points.add(new CurvePoint(
                    step,
                    outcome.kind(),
                    question.read(text),
                    outcome.usage().orElse(Usage.ZERO),
                    spent.now().minus(before),
                    time));
            if (outcome instanceof Outcome.Refusal) {
                break;
            }
        }
        return List.copyOf(points);
    }
}
