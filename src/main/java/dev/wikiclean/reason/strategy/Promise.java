package dev.wikiclean.reason.strategy;

/**
 * What more answers to a question promise: how much surer of the majority its vote would be, per answer. It only ranks
 * questions, so floating point will do.
 *
 * <p>Before more answers the leader is the majority with the probability P of {@link StopRule}; after m more, by the urn of
 * Pólya, whichever leads then is so with another P. The gain is the expected difference over m, for the best m up to a few:
 * one answer alone cannot turn a lead of two, and would seem to promise nothing.
 */
final class Promise {
    private static final int FURTHEST = 16;

    private Promise() {}

    /** The gain per answer, from 0. */
    static double of(int first, int second) {
        double now = majority(first, second);
        double best = 0;
        double[] ahead = {1};
        for (int m = 1; m <= FURTHEST; m++) {
            ahead = next(ahead, first, second);
            double then = 0;
            for (int k = 0; k <= m; k++) {
                int one = first + k;
                int other = second + m - k;
                then += ahead[k] * majority(Math.max(one, other), Math.min(one, other));
            }
            best = Math.max(best, (then - now) / m);
        }
        return best;
    }

    /** How likely k of the next answers are the leader's, from how likely they were with one answer fewer. */
    private static double[] next(double[] before, int first, int second) {
        int drawn = before.length - 1;
        double all = first + second + 2.0 + drawn;
        double[] after = new double[before.length + 1];
        for (int k = 0; k <= drawn; k++) {
            after[k + 1] += before[k] * (first + 1 + k) / all;
            after[k] += before[k] * (second + 1 + drawn - k) / all;
        }
        return after;
    }

    private static double majority(int first, int second) {
        int n = first + second + 1;
        double ways = 0;
        double choose = Math.scalb(1.0, -n);
        for (int k = 0; k <= first; k++) {
            ways += choose;
            choose = choose * (n - k) / (k + 1);
        }
        return ways;
    }
}
