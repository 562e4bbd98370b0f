package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.List;
import java.util.Optional;

/** One answer, with no more thinking than the request says: the router asks for none, or the least that the model can. */
public record Single() implements Strategy {
    @Override
    public StrategyKind kind() {
        return StrategyKind.SINGLE;
    }

    @Override
    public Solution solve(ReasoningModel model, Request request) {
        return once(model, request);
    }

    static Solution once(ReasoningModel model, Request request) {
        Questioning questioning = new Questioning(model);
        Optional<String> answer = questioning.ask(request);
        return questioning.found(answer, Optional.empty(), Solution.Check.NONE, "one answer: " + questioning.last());
    }

    @Override
    public List<Calls> most(Request request) {
        return List.of(new Calls(request, 1));
    }
}
