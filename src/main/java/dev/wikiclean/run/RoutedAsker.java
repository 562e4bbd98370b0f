package dev.wikiclean.run;

import dev.wikiclean.assist.verify.Asker;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.PrivacyGuard;
import dev.wikiclean.reason.route.Features;
import dev.wikiclean.reason.route.RoutedAnswer;
import dev.wikiclean.reason.route.Router;
import dev.wikiclean.reason.route.RoutingDecision;
import dev.wikiclean.reason.route.RoutingPlan;
import dev.wikiclean.reason.route.Task;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.StrategyKind;
import dev.wikiclean.reason.strategy.Verifier.Judgement;
import dev.wikiclean.run.ClaimVote.Routed;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Asks as the router decides; what code finds of the quotes is the check by which answers are chosen. */
public final class RoutedAsker implements Asker {
    /** An answer of whose judgements fewer hold is no good, in thousandths. */
    private static final int LEAST = 500;

    private final Reasoning reasoning;
    private final Router router;
    private final int alike;
    private final ClaimVote vote;

    /**
     * @param alike how many notes this run asks about
     */
    public RoutedAsker(Reasoning reasoning, int alike) {
        this.reasoning = reasoning;
        this.router = reasoning.router();
        this.alike = alike;
        this.vote = new ClaimVote(reasoning.model(), reasoning.settings().samples(), router, this::redacted);
    }

    @Override
    public Reply ask(Asked asked) {
        return askAll(List.of(asked)).getFirst();
    }

    /** What the router puts to the vote shares its answers, those that former notes of the run left over among them. */
    @Override
    public List<Reply> askAll(List<Asked> questions) {
        List<Routed> routed = questions.stream()
                .map(asked ->
                        new Routed(asked, router.decide(task(asked), redacted(asked.prompt()), reasoning.model())))
                .toList();
        Iterator<Reply> voted =
                vote.ask(routed.stream().filter(RoutedAsker::isVote).toList()).iterator();
        List<Reply> replies = new ArrayList<>();
        for (Routed each : routed) {
            replies.add(isVote(each) ? voted.next() : follow(each.decision(), each.asked()));
            if (replies.getLast().answer().isEmpty() && !voted.hasNext()) {
                break;
            }
        }
        return replies;
    }

    private static boolean isVote(Routed routed) {
        return routed.decision().strategy() == StrategyKind.SELF_CONSISTENCY;
    }

    private Reply follow(RoutingDecision decision, Asked asked) {
        Solution solution = answer(asked)
                .follow(
                        decision,
                        reasoning.model(),
                        redacted(asked.prompt()),
                        Optional.of(asked.schema()),
                        asked.answerTokens());
        boolean stop = solution.refusal()
                .filter(reason -> !ClaimVote.PASSING.contains(reason))
                .isPresent();
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
        return new Task(asked.purpose(), features, true, false, true, false, alike);
    }

    /** How it would be asked, and at the most how often; asks nothing and spends nothing. */
    public RoutingPlan plan(Asked asked) {
        return router.explain(task(asked)).strategy() == StrategyKind.SELF_CONSISTENCY
                ? router.plan(
                        task(asked), redacted(asked.prompt()), ClaimVote.MOST_ATTEMPTS, each -> vote.most(asked, each))
                : answer(asked)
                        .plan(task(asked), redacted(asked.prompt()), Optional.of(asked.schema()), asked.answerTokens());
    }

    /** How it is asked first, as far as code alone can decide that; asks nothing. */
    public Request first(Asked asked) {
        return router.explain(task(asked))
                .request(redacted(asked.prompt()), Optional.of(asked.schema()), asked.answerTokens());
    }

    /** Whether an answer is as good as one that {@link #ask} would take. */
    public static boolean holds(Asked asked, String answer) {
        return judge(asked, answer).accepted();
    }

    private RoutedAnswer answer(Asked asked) {
        return new RoutedAnswer(
                router, text -> Optional.of(text.strip()), Optional.of(text -> judge(asked, text)), Optional.empty());
    }
}
