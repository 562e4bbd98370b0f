package dev.wikiclean.reason.route;

import java.util.ArrayList;
import java.util.List;

/**
 * A difficulty by points of features.
 *
 * @param doubtful whether a point more would make it another; a small model may then decide
 * @param reason the points, for a person
 */
public record Assessment(Difficulty difficulty, boolean doubtful, String reason) {
    private static final int[] LENGTHS = {300, 2_000, 8_000};
    private static final int[] CLAIMS = {1, 3, 9};
    private static final int[] DISAGREEMENTS = {15, 35};
    private static final int MANY_SOURCES = 3;
    private static final int EASY_FROM = 2;
    private static final int MEDIUM_FROM = 4;
    private static final int HARD_FROM = 7;

    /** Adds the points up: one for each step of length, claims and disagreement, for code, math, and several sources. */
    public static Assessment of(Features features) {
        List<String> reasons = new ArrayList<>();
        int points = points(features.length(), LENGTHS, features.length() + " characters", reasons)
                + points(features.claims(), CLAIMS, features.claims() + " claims", reasons)
                + points(
                        features.disagreement(),
                        DISAGREEMENTS,
                        "signals disagree by " + features.disagreement() + " %",
                        reasons)
                + point(features.code(), "code", reasons)
                + point(features.math(), "math", reasons)
                + point(features.sources() >= MANY_SOURCES, features.sources() + " sources", reasons);
        String reason = points
                + (points == 1 ? " point" : " points")
                + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons));
        return new Assessment(difficulty(points), difficulty(points) != difficulty(points + 1), reason);
    }

    private static Difficulty difficulty(int points) {
        if (points >= HARD_FROM) {
            return Difficulty.HARD;
        }
        if (points >= MEDIUM_FROM) {
            return Difficulty.MEDIUM;
        }
        return points >= EASY_FROM ? Difficulty.EASY : Difficulty.TRIVIAL;
    }

    private static int points(int value, int[] steps, String what, List<String> reasons) {
        int points = 0;
        for (int step : steps) {
            points += value >= step ? 1 : 0;
        }
        if (points > 0) {
            reasons.add(what + " (" + points + ")");
        }
        return points;
    }

    private static int point(boolean holds, String what, List<String> reasons) {
        if (holds) {
            reasons.add(what + " (1)");
        }
        return holds ? 1 : 0;
    }
}
