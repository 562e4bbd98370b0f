package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.List;

/** One answer after as much thinking as the request allows. */
public record Thinking() implements Strategy {
    @Override
    public StrategyKind kind() {
        return StrategyKind.THINKING;
    }

    /** @throws IllegalArgumentException for a request without any thinking, which {@link Single} is for */
    @Override
    public Solution solve(ReasoningModel model, Request request) {
        if (request.effort().effort() == Effort.NONE) {
            throw new IllegalArgumentException("thinking without a budget to think with");
        }
        return Single.once(model, request);
    }

    @Override
    public List<Calls> most(Request request) {
        return List.of(new Calls(request, 1));
    }
}
