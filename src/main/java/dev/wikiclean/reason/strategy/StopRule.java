package dev.wikiclean.reason.strategy;

import java.math.BigInteger;

/**
 * When a vote is certain enough, exact in integers. With {@code first >= second} votes for the two most frequent answers:
 *
 * <ul>
 *   <li>the leader is the majority of all that the model would ever say with the probability P = sum over k = 0..first of
 *       C(n, k) / 2^n, n = first + second + 1 (Adaptive-Consistency, Aggarwal 2023: of two answers, none more likely
 *       before);
 *   <li>by the same reasoning it is not overtaken before all {@code most} answers are there with a probability that follows
 *       from the urn of Pólya: with r answers to come, sum over k with first + k >= second + r - k of C(r, k) (first + 1)_k
 *       (second + 1)_(r - k) / (first + second + 2)_r, where (x)_k is the rising factorial.
 * </ul>
 *
 * More answers are not worth their money where the first reaches theta, or the second halves the risk that theta leaves:
 * only the second knows where the money ends, and so stops where nothing can change any more.
 *
 * @param theta from 1/2 to below 1
 * @param most how many answers are asked for at most
 */
public record StopRule(Share theta, int most) {
    public StopRule {
        if (most < 1) {
            throw new IllegalArgumentException("at least one answer: " + most);
        }
    }

    /** The rule of the configuration. */
    public static StopRule of(SampleLimits limits) {
        return new StopRule(limits.theta(), limits.most());
    }

    /** Whether the vote ends here. */
    public boolean enough(Tally tally) {
        return tally.asked() >= most || enough(tally.first(), tally.second(), most - tally.asked());
    }

    /** Whether theta is reached with {@code left} answers to come. */
    boolean enough(int first, int second, int left) {
        return first > second && (isMajority(first, second) || isKept(first, second, left));
    }

    private boolean isMajority(int first, int second) {
        int n = first + second + 1;
        return theta.reachedBy(waysToBeMajority(first, second), BigInteger.ONE.shiftLeft(n));
    }

    /** Of 2^(first + second + 1) equally likely ways those in which the leader is the majority. */
    static BigInteger waysToBeMajority(int first, int second) {
        int n = first + second + 1;
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= first; k++) {
            ways = ways.add(choose);
            choose = choose.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1));
        }
        return ways;
    }

    private boolean isKept(int first, int second, int left) {
        BigInteger[] others = rising(second + 1, left);
        BigInteger[] leaders = rising(first + 1, left);
        BigInteger ways = BigInteger.ZERO;
        BigInteger choose = BigInteger.ONE;
        for (int k = 0; k <= left; k++) {
            if (first + k >= second + left - k) {
                ways = ways.add(choose.multiply(leaders[k]).multiply(others[left - k]));
            }
            choose = choose.multiply(BigInteger.valueOf(left - k)).divide(BigInteger.valueOf(k + 1));
        }
        return theta.halfTheRisk().reachedBy(ways, rising(first + second + 2, left)[left]);
    }

    /** The rising factorials of {@code from}, with 0 to {@code count} factors. */
    private static BigInteger[] rising(int from, int count) {
        BigInteger[] products = new BigInteger[count + 1];
        products[0] = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            products[i + 1] = products[i].multiply(BigInteger.valueOf(from + i));
        }
        return products;
    }
}
