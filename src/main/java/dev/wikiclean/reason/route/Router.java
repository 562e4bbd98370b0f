package dev.wikiclean.reason.route;

import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Routing;
import dev.wikiclean.reason.strategy.Calls;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Decides how much thinking a question deserves, and which strategy; every decision has a reason,
 * which its attempts carry into the ledger. */
public final class Router {
    private final ReasoningSettings settings;
    private final String model;
    private final EffortFit fit;

    /**
     * @param fit which efforts the models accept
     * @throws IllegalArgumentException without a model: then there is nothing to decide
     */
    public Router(ReasoningSettings settings, EffortFit fit) {
        this.settings = settings;
        this.model = settings.model().orElseThrow(() -> new IllegalArgumentException("no model is configured"));
        this.fit = fit;
    }

    /** What would be decided, as far as nobody is asked and nothing is spent. */
    public RoutingDecision explain(Task task) {
        Assessment assessment = Assessment.of(task.features());
        List<String> reasons = new ArrayList<>(List.of(assessment.reason()));
        if (assessment.doubtful() && settings.smallModel().isPresent()) {
            reasons.add("doubtful: " + settings.smallModel().get() + " would be asked how hard it is");
        }
        return decision(task, assessment.difficulty(), reasons);
    }

    /** The decision; where it is doubtful the small model is asked through {@code model}. */
    public RoutingDecision decide(Task task, Prompt question, ReasoningModel asked) {
        Assessment assessment = Assessment.of(task.features());
        List<String> reasons = new ArrayList<>(List.of(assessment.reason()));
        Difficulty difficulty = assessment.difficulty();
        if (assessment.doubtful() && settings.smallModel().isPresent()) {
            String small = settings.smallModel().get();
            Optional<Difficulty> said = classifier().classify(asked, task.purpose(), question);
            difficulty = said.orElse(difficulty);
            reasons.add(said.map(word -> "doubtful: " + small + " says " + word.label())
                    .orElse("doubtful: " + small + " did not say"));
        }
        return decision(task, difficulty, reasons);
    }

    /**
     * What would be decided up the whole escalation, as far as nobody is asked and nothing is spent.
     *
     * @param rounds after how many decisions it ends at the latest
     * @param calls what is asked by a decision
     */
    public RoutingPlan plan(Task task, Prompt question, int rounds, Function<RoutingDecision, List<Calls>> calls) {
        RoutingDecision first = explain(task);
        List<List<RoutingPlan.Step>> ladders = new ArrayList<>(List.of(ladder(first, rounds, calls)));
        if (!Assessment.of(task.features()).doubtful() || settings.smallModel().isEmpty()) {
            return new RoutingPlan(first, List.of(), ladders);
        }
        for (Difficulty difficulty : Difficulty.values()) {
            if (difficulty != first.difficulty()) {
                ladders.add(ladder(decision(task, difficulty, new ArrayList<>()), rounds, calls));
            }
        }
        Request classifying = classifier().request(task.purpose(), question);
        return new RoutingPlan(first, List.of(new Calls(classifying, 1)), ladders);
    }

    private List<RoutingPlan.Step> ladder(
            RoutingDecision first, int rounds, Function<RoutingDecision, List<Calls>> calls) {
        List<RoutingPlan.Step> steps = new ArrayList<>();
        Optional<RoutingDecision> decision = Optional.of(first);
        while (decision.isPresent() && steps.size() < rounds) {
            steps.add(new RoutingPlan.Step(decision.get(), calls.apply(decision.get())));
            decision = escalate(decision.get(), "");
        }
        return steps;
    }

    private Classifier classifier() {
        String small = settings.smallModel().orElseThrow();
        return new Classifier(small, step(small, Effort.NONE));
    }

    private RoutingDecision decision(Task task, Difficulty difficulty, List<String> reasons) {
        Situation situation = task.situation(difficulty);
        StrategyKind strategy = settings.strategies().get(situation);
        reasons.add(situation.label() + ": " + strategy.label());
        StrategyKind possible = possible(task, difficulty, strategy, reasons);
        Effort wanted = possible == StrategyKind.SINGLE ? Effort.NONE : difficulty.first();
        if (possible == StrategyKind.THINKING && wanted == Effort.NONE) {
            wanted = Effort.LOW;
        }
        Effort effort = fit.nearest(model, wanted);
        if (effort != wanted) {
            reasons.add(model + " takes no effort " + wanted.label() + ": " + effort.label());
        }
        if (possible == StrategyKind.THINKING && effort == Effort.NONE) {
            possible = StrategyKind.SINGLE;
        }
        return new RoutingDecision(
                purpose(task.purpose(), difficulty, possible, String.join("; ", reasons)),
                difficulty,
                situation,
                possible,
                settings.efforts().step(effort),
                model,
                1,
                reasons);
    }

    /** The strategy of the table, or the nearest that the task has what it takes for. */
    private StrategyKind possible(Task task, Difficulty difficulty, StrategyKind wanted, List<String> reasons) {
        StrategyKind possible = wanted;
        String why = "";
        if (difficulty == Difficulty.TRIVIAL && !canFail(wanted)) {
            possible = StrategyKind.SINGLE;
            why = "more tokens buy nothing on what is trivial";
        } else if (wanted == StrategyKind.BEAM_SEARCH && !task.outlined()) {
            possible = task.verifiable() ? StrategyKind.BEST_OF_N : StrategyKind.SINGLE;
            why = "no outline to search";
        } else if (wanted == StrategyKind.BEST_OF_N && !task.verifiable()) {
            possible = StrategyKind.SINGLE;
            why = "no verifier";
        } else if (wanted == StrategyKind.SELF_CONSISTENCY && !task.comparable()) {
            possible = StrategyKind.SINGLE;
            why = "answers cannot be compared";
        } else if (wanted == StrategyKind.CASCADE && !(task.verifiable() || task.comparable())) {
            possible = StrategyKind.SINGLE;
            why = "nothing would tell when to go on";
        } else if (wanted == StrategyKind.CASCADE && settings.smallModel().isEmpty()) {
            possible = task.verifiable() ? StrategyKind.BEST_OF_N : StrategyKind.SELF_CONSISTENCY;
            why = "no small model to begin with";
        }
        if (possible != wanted) {
            reasons.add(why + ": " + possible.label());
        }
        return possible;
    }

    /** These cost no more than one answer where the first one passes. */
    private static boolean canFail(StrategyKind kind) {
        return kind == StrategyKind.CASCADE || kind == StrategyKind.BEST_OF_N;
    }

    /** One step more after {@code why}; empty at the highest, or where the model has no other step. */
    public Optional<RoutingDecision> escalate(RoutingDecision last, String why) {
        Effort[] ladder = Effort.values();
        for (int i = last.effort().effort().ordinal() + 1; i < ladder.length; i++) {
            Effort next = fit.nearest(model, ladder[i]);
            if (next.compareTo(last.effort().effort()) > 0) {
                int attempt = last.attempt() + 1;
                boolean plain = last.strategy() == StrategyKind.SINGLE || last.strategy() == StrategyKind.CASCADE;
                StrategyKind strategy = plain ? StrategyKind.THINKING : last.strategy();
                return Optional.of(new RoutingDecision(
                        purpose(last.purpose(), last.difficulty(), strategy, "attempt " + attempt + ": " + why),
                        last.difficulty(),
                        last.situation(),
                        strategy,
                        settings.efforts().step(next),
                        model,
                        attempt,
                        List.of(why)));
            }
        }
        return Optional.empty();
    }

    /** The ledger's line of each attempt says how and why it was decided. */
    private static Purpose purpose(Purpose of, Difficulty difficulty, StrategyKind strategy, String why) {
        return of.as(new Routing(difficulty.label(), strategy.label(), why));
    }

    private EffortStep step(String id, Effort wanted) {
        return settings.efforts().step(fit.nearest(id, wanted));
    }

    /** The least effort of the small model, for the first step of a cascade. */
    EffortStep least(String id) {
        return step(id, Effort.NONE);
    }

    ReasoningSettings settings() {
        return settings;
    }
}
