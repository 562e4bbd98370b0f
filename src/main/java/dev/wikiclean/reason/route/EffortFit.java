package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.Effort;

/** Which efforts a model can be asked for: some cannot think, others cannot help it. */
@FunctionalInterface
public interface EffortFit {
    /** The effort nearest to {@code wanted} that {@code model} accepts. */
    Effort nearest(String model, Effort wanted);
}
