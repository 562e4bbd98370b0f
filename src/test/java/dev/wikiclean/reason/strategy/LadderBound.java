package dev.wikiclean.reason.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best that any policy can do on a simulated ladder: it asks any effort as often as it likes, in any order, sees the
 * verifier's verdict on each answer, and ends with the answer that is likeliest right. It knows the world's rates, which no
 * program does. By Lagrange: for every price of a unit of cost the best of accuracy - price * cost, plus price * budget, is
 * no less than the accuracy of any policy whose cost is on the average within the budget.
 *
 * <p>The best for a price is found by going through all histories of {@code longest} answers; how often each effort was
 * accepted and refused says all of them. What lies beyond is taken to be always right at no further cost, so that the bound
 * holds for policies of any length. Where answers are wholly tied, asking an effort again tells nothing, so that three
 * answers are all there is.
 */
final class LadderBound {
    private final LadderExperiment.World world;
    private final int longest;
    private final boolean beyond;
    private final List<double[]> hidden = new ArrayList<>();
    private Map<Long, Double> best = new HashMap<>();

    private LadderBound(LadderExperiment.World world) {
        this.world = world;
        this.beyond = world.tied() < 1;
        this.longest = beyond ? 8 : 3;
        double[] rates = world.rates();
        for (int able = 0; able <= 3; able++) {
            // What is tied: all efforts from the one numbered `able` on are right, none before it.
            double likely = (able < 3 ? rates[able] : 1) - (able > 0 ? rates[able - 1] : 0);
            for (int verdicts = 0; verdicts < 8; verdicts++) {
                hidden.add(hidden(able, verdicts, likely));
            }
        }
    }

    /** For each effort: how likely an answer is accepted, accepted and right, refused and right; then how likely all is. */
    private double[] hidden(int able, int verdicts, double likely) {
        double[] row = new double[10];
        row[9] = likely;
        for (int level = 0; level < 3; level++) {
            boolean right = level >= able;
            boolean accepted = (verdicts >> level & 1) == 1;
            double accepts = right ? LadderExperiment.TRUE_POSITIVE : LadderExperiment.FALSE_POSITIVE;
            row[9] *= accepted ? accepts : 1 - accepts;
            double own = 1 - world.tied();
            double rate = world.rates()[level];
            double both = rate * LadderExperiment.TRUE_POSITIVE;
            double tied = world.tied();
            row[3 * level] = (accepted ? tied : 0) + own * (both + (1 - rate) * LadderExperiment.FALSE_POSITIVE);
            row[3 * level + 1] = (accepted && right ? tied : 0) + own * both;
            row[3 * level + 2] = (!accepted && right ? tied : 0) + own * (rate - both);
        }
        return row;
    }

    /** No policy that costs {@code budget} on the average is right more often. */
    static double of(LadderExperiment.World world, double budget) {
        double least = 1;
        for (double price = 0.02; price < 0.4; price += 0.01) {
            LadderBound bound = new LadderBound(world);
            least = Math.min(least, bound.best(new int[6], price) + price * budget);
        }
        return least;
    }

    private double best(int[] seen, double price) {
        long key = 0;
        int asked = 0;
        for (int count : seen) {
            key = key * 16 + count;
            asked += count;
        }
        if (asked == longest && beyond) {
            return 1;
        }
        Double known = best.get(key);
        if (known != null) {
            return known;
        }
        double[] weights = weights(seen);
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double most = now(seen, weights, all);
        for (int level = 0; level < 3 && asked < longest; level++) {
            double accepted = 0;
            for (int i = 0; i < weights.length; i++) {
                accepted += weights[i] * hidden.get(i)[3 * level] / all;
            }
            double then = -price * LadderExperiment.COSTS[level];
            for (int verdict = 0; verdict < 2; verdict++) {
                double likely = verdict == 0 ? accepted : 1 - accepted;
                if (likely > 1e-12) {
                    int[] next = seen.clone();
                    next[2 * level + verdict]++;
                    then += likely * best(next, price);
                }
            }
            most = Math.max(most, then);
        }
        best.put(key, most);
        return most;
    }

    /** How likely the likeliest of the answers seen is right. */
    private double now(int[] seen, double[] weights, double all) {
        double most = 0;
        for (int which = 0; which < 6; which++) {
            double right = 0;
            for (int i = 0; i < weights.length && seen[which] > 0; i++) {
                double[] row = hidden.get(i);
                double accepted = row[3 * (which / 2)];
                double one = which % 2 == 0 ? accepted : 1 - accepted;
                right += one > 0 ? weights[i] * row[3 * (which / 2) + 1 + which % 2] / one : 0;
            }
            most = Math.max(most, right / all);
        }
        return most;
    }

    private double[] weights(int[] seen) {
        double[] weights = new double[hidden.size()];
        for (int i = 0; i < weights.length; i++) {
            double[] row = hidden.get(i);
            weights[i] = row[9];
            for (int level = 0; level < 3; level++) {
                weights[i] *=
                        Math.pow(row[3 * level], seen[2 * level]) * Math.pow(1 - row[3 * level], seen[2 * level + 1]);
            }
        }
        return weights;
    }
}
