package dev.wikiclean.run;

import dev.wikiclean.assist.verify.Asker;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.route.Features;
import dev.wikiclean.reason.route.RoutedAnswer;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.reason.route.RoutingPlan;
import dev.wikiclean.reason.route.Task;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.Verifier.Judgement;
import java.util.Optional;
import java.util.Set;

/** Asks as the router decides; what code finds of the quotes is the check by which answers are chosen. */
public final class RoutedAsker implements Asker {
    /** An answer of whose judgements fewer hold is no good, in thousandths. */
    private static final int LEAST = 500;
    /** Another note may be answered after these. */
    private static final Set<Reason> PASSING = Set.of(Reason.NOT_CLEARED, Reason.NOT_ACCEPTED);

    private final Reasoning reasoning;
    private final Router router;
    private final int alike;

    /**
     * @param alike how many notes this run asks about
     */
    public RoutedAsker(Reasoning reasoning, int alike) {
        this.reasoning = reasoning;
        this.router = reasoning.router();
        this.alike = alike;
    }

    @Override
    public Reply ask(Asked asked) {
        Solution solution = answer(asked)
                .ask(
                        reasoning.model(),
                        task(asked),
                        redacted(asked.prompt()),
                        Optional.of(asked.schema()),
                        asked.answerTokens());
        boolean stop =
                solution.refusal().filter(reason -> !PASSING.contains(reason)).isPresent();
        return new Reply(
                solution.answer(), solution.why(), stop && solution.answer().isEmpty());
    }

    /** A note that only names a private one is verified as well, without that name. */
    private Prompt redacted(Prompt prompt) {
        PrivacyGuard guard = reasoning.guard();
        return new Prompt(prompt.system(), guard.redact(prompt.material()), guard.redact(prompt.question()));
    }

    private static Judgement judge(Asked asked, String text) {
        int worth = asked.check().applyAsInt(text);
        return new Judgement(worth >= LEAST, Math.max(0, worth));
    }

    private Task task(Asked asked) {
        Features features = Features.of(asked.prompt().question(), asked.claims(), asked.sources(), 0);
        return new Task(asked.purpose(), features, true, false, false, false, alike);
    }

    /** How it would be asked; asks nothing and spends nothing. */
    public RoutingPlan plan(Asked asked) {
        return answer(asked)
                .plan(task(asked), redacted(asked.prompt()), Optional.of(asked.schema()), asked.answerTokens());
    }

    private RoutedAnswer answer(Asked asked) {
        return new RoutedAnswer(
                router, text -> Optional.of(text.strip()), Optional.of(text -> judge(asked, text)), Optional.empty());
    }
}
