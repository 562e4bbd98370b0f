package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.List;

/**
 * Several answers and a vote, stopped as soon as the vote is certain. An answer that failed or cannot be used is no vote.
 *
 * @param rule when the vote is certain
 * @param normaliser what is counted
 */
public record SelfConsistency(StopRule rule, Normaliser normaliser) implements Strategy {
    @Override
    public StrategyKind kind() {
        return StrategyKind.SELF_CONSISTENCY;
    }

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        return SharedVote.unlimited(rule)
                .solve(model, List.of(new Contest(request, normaliser)))
                .getFirst();
    }

    @Override
    public List<Calls> most(Request request) {
        return List.of(new Calls(request, rule.most()));
    }
}
