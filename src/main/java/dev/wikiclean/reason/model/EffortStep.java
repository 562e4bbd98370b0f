package dev.wikiclean.reason.model;

/**
 * An effort and what the profile gives it.
 *
 * @param effort the step
 * @param thinkingTokens the most tokens to think with; 0 for {@link Effort#NONE} only
 */
public record EffortStep(Effort effort, int thinkingTokens) {
    /** No thinking. */
    public static final EffortStep NONE = new EffortStep(Effort.NONE, 0);

    public EffortStep {
        if (thinkingTokens < 0 || (effort == Effort.NONE) != (thinkingTokens == 0)) {
            throw new IllegalArgumentException("effort " + effort.label() + " with " + thinkingTokens + " tokens");
        }
    }
}
