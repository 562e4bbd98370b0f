package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import java.util.List;

/** A way to spend tokens on a question. Whatever happens ends in a {@link Solution}; nothing is thrown for it. */
public interface Strategy {
    /** Its name. */
    StrategyKind kind();

    /** Asks as often as it takes, and stops with what it has where a cap or anything else refuses. */
    Solution solve(ReasoningModel model, Request request);

    /** What {@link #solve} asks at the most; asks nothing. */
    List<Calls> most(Request request);
}
