package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Several questions, several answers to each, one budget of answers for all. After one answer each, the next is asked
 * where it promises most ({@link Promise}): where the vote is least certain. A question whose vote is certain gets no more
 * of them, whatever is left.
 *
 * @param rule when a vote is certain
 * @param normaliser what is counted
 * @param answers the most answers in all
 */
public record SharedVote(StopRule rule, Normaliser normaliser, long answers) {
    public SharedVote {
        if (answers < 1) {
            throw new IllegalArgumentException("at least one answer: " + answers);
        }
    }

    /** As many answers as the configuration gives {@code questions} that share them. */
    public static SharedVote of(SampleLimits limits, Normaliser normaliser, int questions) {
        return new SharedVote(StopRule.of(limits), normaliser, Math.max(1, (long) limits.average() * questions));
    }

    /** As many answers as the rule asks for, or as money lasts. */
    public static SharedVote unlimited(StopRule rule, Normaliser normaliser) {
        return new SharedVote(rule, normaliser, Long.MAX_VALUE);
    }

    /** One solution a request, in their order. What is refused ends with what it has; other questions may have caps left. */
    public List<Solution> solve(ReasoningModel model, List<Request> requests) {
        List<Ballot> ballots = new ArrayList<>();
        PriorityQueue<Ballot> next = new PriorityQueue<>(Comparator.comparingDouble(Ballot::promise)
                .reversed()
                .thenComparing(Ballot::asked)
                .thenComparing(Ballot::place));
        for (Request request : requests) {
            Ballot ballot = new Ballot(ballots.size(), request, new Questioning(model));
            ballots.add(ballot);
            next.add(ballot);
        }
        for (long asked = 0; asked < answers && !next.isEmpty(); asked++) {
            Ballot ballot = next.poll();
            ballot.vote();
            if (!ballot.isOver()) {
                next.add(ballot);
            }
        }
        return ballots.stream().map(Ballot::solution).toList();
    }

    /** The vote on one question. */
    private final class Ballot {
        private final int place;
        private final Request request;
        private final Questioning questioning;
        private final Map<String, String> texts = new LinkedHashMap<>();
        private Tally tally = Tally.NONE;
        private double promise = Double.MAX_VALUE;

        Ballot(int place, Request request, Questioning questioning) {
            this.place = place;
            this.request = request;
            this.questioning = questioning;
        }

        void vote() {
            Optional<String> text = questioning.ask(request);
            if (questioning.isRefused()) {
                return;
            }
            Optional<String> vote = text.flatMap(normaliser::of);
            vote.ifPresent(answer -> texts.putIfAbsent(answer, text.orElseThrow()));
            tally = tally.with(vote);
            promise = Promise.of(tally.first(), tally.second());
        }

        boolean isOver() {
            return !questioning.goesOn() || rule.enough(tally);
        }

        double promise() {
            return promise;
        }

        int asked() {
            return tally.asked();
        }

        int place() {
            return place;
        }

        Solution solution() {
            return questioning.found(
                    tally.leader().map(texts::get),
                    tally.agreement(),
                    Solution.Check.NONE,
                    tally.first() + " of " + tally.cast() + " votes agree, " + tally.asked() + " answers"
                            + (rule.enough(tally) && tally.asked() < rule.most() ? ", certain enough" : ""));
        }
    }
}
