package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.Purpose;
import java.util.Objects;

/**
 * A question as the router sees it.
 *
 * @param purpose what it is for
 * @param features what can be seen of it
 * @param verifiable whether code tells a right answer from a wrong one
 * @param outlined whether its answer grows by parts that can be judged on the way
 * @param comparable whether two answers can be compared for agreement
 * @param waiting whether somebody waits
 * @param alike how many questions of its kind this run has
 */
public record Task(
        Purpose purpose,
        Features features,
        boolean verifiable,
        boolean outlined,
        boolean comparable,
        boolean waiting,
        int alike) {
    private static final int MANY = 20;

    public Task {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(features);
    }

    /** The row of the decision table. */
    public Situation situation(Difficulty difficulty) {
        if (waiting) {
            return Situation.LATENCY_BOUND;
        }
        if (alike >= MANY) {
            return Situation.COST_BOUND;
        }
        if (outlined && difficulty.compareTo(Difficulty.MEDIUM) >= 0) {
            return Situation.EXPLOITABLE_SEARCH;
        }
        if (verifiable) {
            return Situation.VERIFIABLE;
        }
        return comparable ? Situation.FUZZY_QUALITY : Situation.OPEN_ENDED;
    }
}
