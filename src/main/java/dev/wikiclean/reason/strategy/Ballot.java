package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The vote on one question, while it goes on. Used by one thread at a time. */
final class Ballot {
    /** Where the next answer is worth most; of two alike the one with fewer answers, then the one that came first. */
    static final Comparator<Ballot> BY_PROMISE = Comparator.comparingDouble((Ballot ballot) -> -ballot.promise)
            .thenComparing(ballot -> ballot.tally.asked())
            .thenComparing(ballot -> ballot.place);

    private final int place;
    private final Contest contest;
    private final StopRule rule;
    private final Questioning questioning;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private Tally tally = Tally.NONE;
    private int ahead = -1;
    private double promise = Double.MAX_VALUE;

    Ballot(int place, Contest contest, StopRule rule, ReasoningModel model) {
        this.place = place;
        this.contest = contest;
        this.rule = rule;
        this.questioning = new Questioning(model);
    }

    /** One answer more. */
    void vote() {
        Contest.Wording wording = contest.wording(tally.asked());
        Optional<String> text = questioning.ask(wording.request());
        if (questioning.isRefused()) {
            return;
        }
        Optional<String> vote = text.flatMap(wording.normaliser()::of);
        vote.ifPresent(answer -> texts.putIfAbsent(answer, text.orElseThrow()));
        tally = tally.with(vote);
        ahead = -1;
    }

    /** Weighs the next answer, of which all questions together may have {@code left}. A first answer is always worth it. */
    void weigh(long left) {
        int now = (int) Math.min(Math.min(Promise.FURTHEST, left), rule.most() - tally.asked());
        if (now != ahead && tally.asked() > 0) {
            ahead = now;
            promise = Promise.of(tally, now);
        }
    }

    /** Whether nothing more is asked. */
    boolean isOver() {
        return !questioning.goesOn() || rule.enough(tally);
    }

    /** Whether the last answer was refused before it was sent. */
    boolean isRefused() {
        return questioning.isRefused();
    }

    /** Lets it be asked again where a cap refused only because of what others had reserved; whether it did. */
    boolean isAskedAgain() {
        return questioning.forgetCap();
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
