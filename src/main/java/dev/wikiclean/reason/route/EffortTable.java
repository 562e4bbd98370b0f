package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;

/**
 * How many tokens each effort may think with. Few steps that never change in between keep the caches of prompts warm.
 *
 * @param low thinking tokens, fewer than {@code medium}
 * @param medium fewer than {@code high}
 * @param high the most
 */
public record EffortTable(int low, int medium, int high) {
    /** Where no profile says otherwise. */
    public static final EffortTable DEFAULT = new EffortTable(2_000, 8_000, 16_000);

    public EffortTable {
        if (low <= 0 || medium <= low || high <= medium) {
            throw new IllegalArgumentException("efforts must grow: " + low + ", " + medium + ", " + high);
        }
    }

    /** The step of an effort. */
    public EffortStep step(Effort effort) {
        return switch (effort) {
            case NONE -> EffortStep.NONE;
            case LOW -> new EffortStep(effort, low);
            case MEDIUM -> new EffortStep(effort, medium);
            case HIGH -> new EffortStep(effort, high);
        };
    }
}
