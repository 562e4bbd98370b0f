package dev.wikiclean.assist.judge;

import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.route.RoutingDecision;
import dev.wikiclean.reason.strategy.Contest;
import dev.wikiclean.reason.strategy.Contest.Wording;
import dev.wikiclean.reason.strategy.SampleLimits;
import dev.wikiclean.reason.strategy.SharedVote;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.Strategies;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts several pairs to the vote, each in both orders in turn. All pairs share their answers: the next one goes to the pair
 * whose vote is least certain. A verdict counts only if votes of both orders are for it.
 */
final class PairVote {
    private final DoubtfulPair pair;
    private final PairQuestion question;
    private final RoutingDecision decision;
    private Optional<Solution> solution = Optional.empty();
    private final Map<Verdict, PairAnswer> said = new ConcurrentHashMap<>();
    private final Map<Verdict, AtomicInteger> votes = new ConcurrentHashMap<>();
    private final Map<Verdict, Set<Boolean>> orders = new ConcurrentHashMap<>();

    PairVote(DoubtfulPair pair, PairQuestion question, RoutingDecision decision) {
        this.pair = pair;
        this.question = question;
        this.decision = decision;
    }

    /** Asks until each vote is certain, or no answers are left for it; the votes as they were given. */
    static List<PairVote> hold(List<PairVote> votes, ReasoningModel model, SampleLimits limits) {
        if (!votes.isEmpty()) {
            List<Solution> solutions = SharedVote.of(limits, votes.size(), SharedVote.LANES)
                    .solve(model, votes.stream().map(PairVote::contest).toList());
            for (int i = 0; i < votes.size(); i++) {
                votes.get(i).solution = Optional.of(solutions.get(i));
            }
        }
        return votes;
    }

    DoubtfulPair pair() {
        return pair;
    }

    PairQuestion question() {
        return question;
    }

    /**
     * What came of it.
     *
     * @param answer the verdict of both orders
     * @param why why there is none
     * @param asked whether an answer can be expected to be the same if it is asked again
     * @param stop whether nothing more can be asked
     */
    record Found(Optional<PairAnswer> answer, String why, boolean asked, boolean stop) {}

    private Contest contest() {
        return new Contest(List.of(wording(question, false), wording(question.swapped(), true)));
    }

    private Wording wording(PairQuestion order, boolean swapped) {
        return new Wording(
                decision.request(order.prompt(), Optional.of(PairQuestion.SCHEMA), PairQuestion.ANSWER_TOKENS),
                text -> PairAnswer.read(order, text).map(answer -> {
                    said.putIfAbsent(answer.verdict(), swapped ? answer.swapped() : answer);
                    votes.computeIfAbsent(answer.verdict(), any -> new AtomicInteger())
                            .incrementAndGet();
                    orders.computeIfAbsent(answer.verdict(), any -> ConcurrentHashMap.newKeySet())
                            .add(swapped);
                    return answer.verdict().word();
                }));
    }

    /** After the vote. */
    Found found() {
        Solution solution = this.solution.orElseThrow();
        boolean refused = solution.refusal().isPresent();
        if (solution.usable() == 0 || refused && !solution.isGood(Strategies.LEAST_AGREEMENT)) {
            boolean stop =
                    solution.refusal().filter(why -> why != Reason.NOT_CLEARED).isPresent();
            return new Found(Optional.empty(), "no answer: " + solution.why(), false, stop);
        }
        if (!solution.isGood(Strategies.LEAST_AGREEMENT)) {
            return new Found(Optional.empty(), "the votes do not agree", true, false);
        }
        // More than half agree, so that there is one that most have said.
        Verdict leader = votes.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().get()))
                .orElseThrow()
                .getKey();
        if (leader == Verdict.UNSURE || orders.get(leader).size() < 2) {
            String why = leader == Verdict.UNSURE
                    ? said.get(leader).reason()
                    : "its verdict depends on which note is named first";
            return new Found(Optional.empty(), why, true, false);
        }
        return new Found(Optional.of(said.get(leader)), "", true, false);
    }
}
