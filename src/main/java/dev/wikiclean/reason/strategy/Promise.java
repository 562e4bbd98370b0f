package dev.wikiclean.reason.strategy;

/**
 * What more answers to a question promise, per answer: by how much the share of the answer that a vote would choose is
 * expected to grow. A model that is right as often as it says the same thing is then right that much more often, which is
 * why votes are worth anything. It only ranks questions, so floating point will do.
 *
 * <p>Before any answer the shares of the leader, of the runner-up and of all others are taken to follow the law of Dirichlet
 * with 1/2 each (Jeffreys), so that more answers come as from the urn of Pólya. With f, s and n votes for the leader, the
 * runner-up and in all, the expected gain of m more is E[max(0, s' - f')] / (n + m + 3/2), where f' and s' are the votes
 * then: what another leader would be ahead by. This is the knowledge gradient of Frazier and Powell (2010), taken per answer
 * for the best m up to a few: one answer alone cannot turn a lead of two, and would seem to promise nothing. Where many
 * different answers came, none of which leads, more of them promise little: such a question is not contested but hopeless.
 */
final class Promise {
    /** How far it looks ahead. */
    static final int FURTHEST = 16;

    private static final double PRIOR = 0.5;
    private static final double PRIORS = 3 * PRIOR;

    private Promise() {}

    /** The gain per answer where {@code left} more may be asked for; 0 where nothing can change any more. */
    static double of(Tally tally, int left) {
        return of(tally.first(), tally.second(), tally.cast(), left);
    }

    /**
     * The same.
     *
     * @param first the votes of the leader
     * @param second the votes of the runner-up
     * @param cast all votes
     */
    static double of(int first, int second, int cast, int left) {
        double best = 0;
        double[][] likely = {{1}};
        for (int m = 1; m <= Math.min(FURTHEST, left); m++) {
            likely = next(likely, first, second, cast);
            double ahead = 0;
            for (int i = 0; first + i < second + m - i; i++) {
                for (int j = first - second + i + 1; j <= m - i; j++) {
                    ahead += likely[i][j] * (second + j - first - i);
                }
            }
            best = Math.max(best, ahead / (cast + m + PRIORS) / m);
        }
        return best;
    }

    /** How likely i of the next answers are the leader's and j the runner-up's, from the same with one answer fewer. */
    private static double[][] next(double[][] before, int first, int second, int cast) {
        int drawn = before.length - 1;
        double all = cast + drawn + PRIORS;
        double[][] after = new double[drawn + 2][];
        for (int i = 0; i <= drawn + 1; i++) {
            after[i] = new double[drawn + 2 - i];
        }
        for (int i = 0; i <= drawn; i++) {
            for (int j = 0; j <= drawn - i; j++) {
                double p = before[i][j] / all;
                after[i + 1][j] += p * (first + i + PRIOR);
                after[i][j + 1] += p * (second + j + PRIOR);
                after[i][j] += p * (cast - first - second + drawn - i - j + PRIOR);
            }
        }
        return after;
    }
}
