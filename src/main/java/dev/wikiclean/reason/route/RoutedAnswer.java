package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.strategy.Normaliser;
import dev.wikiclean.reason.strategy.Outline;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.Strategies;
import dev.wikiclean.reason.strategy.Strategy;
import dev.wikiclean.reason.strategy.StrategyKind;
import dev.wikiclean.reason.strategy.Verifier;
import java.util.Optional;

/**
 * Asks a question as the router decides, and escalates where the answer fails its check or the votes do not agree.
 *
 * @param router decides
 * @param normaliser what is counted where there is a vote
 * @param verifier the task's own check
 * @param outline how the answer grows, where it does
 */
public record RoutedAnswer(
        Router router, Normaliser normaliser, Optional<Verifier> verifier, Optional<Outline> outline) {
    private static final int MOST_ATTEMPTS = 3;

    /**
     * The answer, with all that was asked for it.
     *
     * @param schema of the answer, as in {@link Request}
     * @param answerTokens the most tokens of an answer without its thinking
     * @throws IllegalArgumentException where the task promises a verifier or an outline that is not here
     */
    public Solution ask(ReasoningModel model, Task task, Prompt prompt, Optional<String> schema, int answerTokens) {
        if (task.verifiable() && verifier.isEmpty() || task.outlined() && outline.isEmpty()) {
            throw new IllegalArgumentException("the task promises a verifier or an outline that is not here");
        }
        return follow(router.decide(task, prompt, model), model, prompt, schema, answerTokens);
    }

    /** The same from a decision of the router on. */
    public Solution follow(
            RoutingDecision first, ReasoningModel model, Prompt prompt, Optional<String> schema, int answerTokens) {
        RoutingDecision decision = first;
        int asked = 0;
        int usable = 0;
        Usage usage = Usage.ZERO;
        while (true) {
            Request request = decision.request(prompt, schema, answerTokens);
            Solution solution =
                    checked(strategy(decision).solve(model, request)).after(asked, usable, usage);
            asked = solution.asked();
            usable = solution.usable();
            usage = solution.usage();
            boolean good = solution.isGood(Strategies.LEAST_AGREEMENT);
            if (good || solution.refusal().isPresent() || decision.attempt() >= MOST_ATTEMPTS) {
                return solution;
            }
            Optional<RoutingDecision> next = router.escalate(decision, why(solution));
            if (next.isEmpty()) {
                return solution;
            }
            decision = next.get();
        }
    }

    /** What {@link #ask} would ask at the most; nothing is asked. */
    public RoutingPlan plan(Task task, Prompt prompt, Optional<String> schema, int answerTokens) {
        return router.plan(task, prompt, MOST_ATTEMPTS, decision -> strategy(decision)
                .most(decision.request(prompt, schema, answerTokens)));
    }

    private Strategy strategy(RoutingDecision decision) {
        Strategies strategies = new Strategies(router.settings().samples());
        if (decision.strategy() != StrategyKind.CASCADE) {
            return strategies.of(decision.strategy(), normaliser, verifier, outline);
        }
        String small = router.settings().smallModel().orElse(decision.model());
        return strategies.cascade(
                small, router.least(small), decision.model(), decision.effort(), normaliser, verifier);
    }

    /** What the task's check refuses is no answer, whichever strategy found it. */
    private Solution checked(Solution found) {
        if (verifier.isEmpty() || found.answer().isEmpty() || found.check() != Solution.Check.NONE) {
            return found;
        }
        boolean accepted = verifier.get().judge(found.answer().get()).accepted();
        return found.checked(accepted);
    }

    private static String why(Solution solution) {
        if (solution.check() == Solution.Check.FAILED) {
            return "the check failed";
        }
        return solution.answer().isEmpty() ? "no usable answer" : "the votes do not agree";
    }
}
