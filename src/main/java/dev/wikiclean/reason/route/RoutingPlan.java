package dev.wikiclean.reason.route;

import dev.wikiclean.reason.strategy.Calls;
import java.util.List;

/**
 * What would be decided, and what asking would take at the most; nothing is asked to know it.
 *
 * @param first the decision, as far as code alone can tell
 * @param classifying what the small model would be asked where the difficulty is doubtful
 * @param ladders each way that asking may take, one for each difficulty that may come out; the first is that of {@code first}
 */
public record RoutingPlan(RoutingDecision first, List<Calls> classifying, List<List<Step>> ladders) {
    /** A decision, and what is asked by it. */
    public record Step(RoutingDecision decision, List<Calls> calls) {
        public Step {
            calls = List.copyOf(calls);
        }
    }

    public RoutingPlan {
        classifying = List.copyOf(classifying);
        ladders = ladders.stream().map(List::copyOf).toList();
        if (ladders.isEmpty() || ladders.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a plan asks at least once");
        }
    }
}
