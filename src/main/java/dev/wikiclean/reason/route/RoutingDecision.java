package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a question is asked, and why. Never content.
 *
 * @param model the id of the model that is asked, in a cascade that of its last step
 * @param attempt 1, and one more after each escalation
 * @param reasons for a person, in the order in which they counted
 */
public record RoutingDecision(
        Purpose purpose,
        Difficulty difficulty,
        Situation situation,
        StrategyKind strategy,
        EffortStep effort,
        String model,
        int attempt,
        List<String> reasons) {
    public RoutingDecision {
        reasons = List.copyOf(reasons);
    }

    /**
     * A question as decided.
     *
     * @param schema of the answer, as in {@link Request}
     * @param answerTokens the most tokens of an answer without its thinking
     */
    public Request request(Prompt prompt, Optional<String> schema, int answerTokens) {
        int most = Math.addExact(answerTokens, effort.thinkingTokens());
        return new Request(purpose, model, prompt, schema, effort, most, OptionalDouble.empty());
    }

    /** One line for logs and {@code --explain-routing}. */
    public String line() {
        return purpose.task() + (purpose.note().isEmpty() ? "" : " " + purpose.note()) + ": " + difficulty.label()
                + " -> "
                + strategy.label() + ", effort " + effort.effort().label()
                + (effort.thinkingTokens() == 0 ? "" : " (" + effort.thinkingTokens() + " tokens)") + ", " + model
                + (attempt == 1 ? "" : ", attempt " + attempt) + "; " + String.join("; ", reasons);
    }
}
