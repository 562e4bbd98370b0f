package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.EffortStep;
import java.util.List;
import java.util.Optional;

/**
 * Makes strategies of what the profile says and the task brings along.
 *
 * @param limits how many answers they may ask for
 */
public record Strategies(SampleLimits limits) {
    /** What a vote must agree on to be believed. */
    public static final Share LEAST_AGREEMENT = new Share(2, 3);

    private static final int CHEAP_VOTES = 3;
    private static final int MOST_PARTS = 12;
    private static final int TRIES = 2;

    /**
     * A strategy that asks one model.
     *
     * @param verifier the task's own check
     * @param outline how its answer grows, where it does
     * @throws IllegalArgumentException for a strategy that needs what the task lacks, and for a cascade, which needs models
     */
    public Strategy of(
            StrategyKind kind, Normaliser normaliser, Optional<Verifier> verifier, Optional<Outline> outline) {
        if (kind.needsVerifier() && verifier.isEmpty()) {
            throw new IllegalArgumentException(kind.label() + " needs a verifier; take self-consistency or single");
        }
        return switch (kind) {
            case SINGLE -> new Single();
            case THINKING -> new Thinking();
            case SELF_CONSISTENCY -> new SelfConsistency(StopRule.of(limits), normaliser);
            case BEST_OF_N -> new BestOfN(limits.bestOf(), verifier.orElseThrow());
            case BEAM_SEARCH ->
                new BeamSearch(
                        limits.beamWidth(),
                        MOST_PARTS,
                        outline.orElseThrow(
                                () -> new IllegalArgumentException("beam-search needs an outline; take best-of-n")),
                        verifier.orElseThrow());
            case CASCADE -> throw new IllegalArgumentException("a cascade names its models: see cascade()");
        };
    }

    /**
     * The small model first, then the large one, which is asked a second time where the verifier refuses; what the small one
     * says passes by the verifier, or by a vote.
     *
     * @param least the effort of the small model
     * @param thinking the effort of the large one
     */
    public Cascade cascade(
            String small,
            EffortStep least,
            String large,
            EffortStep thinking,
            Normaliser normaliser,
            Optional<Verifier> verifier) {
        Strategy first = verifier.isPresent()
                ? new Single()
                : new SelfConsistency(new StopRule(limits.theta(), Math.min(CHEAP_VOTES, limits.most())), normaliser);
        // A second try at one step buys more than the next step does (LadderExperiment), if something tells it is
        // needed.
        Strategy once = thinking.thinkingTokens() == 0 ? new Single() : new Thinking();
        Strategy last = verifier.isPresent() ? new BestOfN(Math.min(TRIES, limits.bestOf()), verifier.get()) : once;
        return new Cascade(
                List.of(new Rung(small, least, first), new Rung(large, thinking, last)), verifier, LEAST_AGREEMENT);
    }
}
