package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.Optional;

/** One answer without thinking. */
public record Single() implements Strategy {
    @Override
    public StrategyKind kind() {
        return StrategyKind.SINGLE;
    }

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        return once(model, request.with(EffortStep.NONE));
    }

    static Solution once(ReasoningModel model, Request request) {
        Questioning questioning = new Questioning(model);
        Optional<String> answer = questioning.ask(request);
        return questioning.found(answer, Optional.empty(), Solution.Check.NONE, "one answer: " + questioning.last());
    }
}
