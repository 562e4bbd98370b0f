package dev.wikiclean.reason.strategy;

/**
 * How many answers a strategy may ask for.
 *
 * @param most the most votes on one question
 * @param theta how certain a vote must be before it stops early
 * @param average how many answers a question gets on average, where several questions share them
 * @param bestOf how many answers a verifier chooses from
 * @param beamWidth how many outlines are kept at each step
 */
public record SampleLimits(int most, Share theta, int average, int bestOf, int beamWidth) {
    /** Where no profile says otherwise. */
    public static final SampleLimits DEFAULT = new SampleLimits(40, new Share(9, 10), 4, 4, 3);

    public SampleLimits {
        if (most < 1 || average < 1 || bestOf < 1 || beamWidth < 1) {
            throw new IllegalArgumentException("at least one answer: " + most + ", " + bestOf + ", " + beamWidth);
        }
        if (!theta.atLeast(new Share(1, 2)) || theta.atLeast(new Share(1, 1))) {
            throw new IllegalArgumentException("theta lies from 0.5 to below 1: " + theta);
        }
    }
}
