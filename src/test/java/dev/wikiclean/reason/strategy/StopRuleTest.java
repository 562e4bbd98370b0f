package dev.wikiclean.reason.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a vote is certain. */
class StopRuleTest {
    private static final int FAR = 2_000;

    /** Counted by hand from C(n, k). */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 2",
        "1, 0, 3, 4",
        "1, 1, 4, 8",
        "2, 0, 7, 8",
        "2, 1, 11, 16",
        "3, 0, 15, 16",
        "4, 0, 31, 32",
        "4, 1, 57, 64",
        "5, 1, 120, 128",
        "6, 1, 247, 256",
        "3, 3, 64, 128"
    })
    void theProbabilityIsExact(int first, int second, long ways, long all) {
        assertThat(StopRule.waysToBeMajority(first, second)).isEqualTo(BigInteger.valueOf(ways));
        assertThat(all).isEqualTo(1L << first + second + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 3, 0, false", // 15/16 = 0.9375
        "0.95, 4, 0, true", // 31/32 = 0.96875
        "0.95, 5, 1, false", // 120/128 = 0.9375
        "0.95, 6, 1, true", // 247/256 = 0.96484375
        "0.9375, 3, 0, true", // reached exactly
        "0.94, 3, 0, false",
        "0.8, 1, 0, false", // 3/4
        "0.8, 2, 0, true", // 7/8
        "0.8, 2, 1, false",
        "0.8, 4, 1, true", // 57/64
        "0.5, 1, 1, false" // nobody leads
    })
    void itStopsWhereTheLeaderIsTheMajorityWithTheta(BigDecimal theta, int first, int second, boolean enough) {
        StopRule rule = new StopRule(Share.of(theta), FAR);
        // Very many answers to come: what is there at the end is then the majority, or the lead of nearly all.
        assertThat(rule.enough(first, second, FAR)).isEqualTo(enough);
    }

    /** The urn of Pólya, drawn many times, against the exact sum. */
    @Test
    void itStopsWhereTheLeaderIsNotOvertakenToTheEnd() {
        Random random = new Random(5);
        for (int[] state : new int[][] {{3, 0, 7}, {4, 1, 5}, {3, 1, 6}, {5, 3, 2}, {2, 1, 1}, {6, 4, 9}}) {
            int rounds = 40_000;
            int kept = 0;
            for (int round = 0; round < rounds; round++) {
                int a = state[0];
                int b = state[1];
                for (int i = 0; i < state[2]; i++) {
                    if (random.nextInt(a + b + 2) < a + 1) {
                        a++;
                    } else {
                        b++;
                    }
                }
                kept += a >= b ? 1 : 0;
            }
            double risk = 2 * (1 - (double) kept / rounds);
            assertThat(leastThetaThatGoesOn(state[0], state[1], state[2]))
                    .as("%d:%d, %d to come", state[0], state[1], state[2])
                    .isCloseTo(Math.max(0.5, Math.max(1 - risk, majority(state[0], state[1]))), within(0.015));
        }
    }

    private static double majority(int first, int second) {
        return StopRule.waysToBeMajority(first, second).doubleValue() / Math.scalb(1.0, first + second + 1);
    }

    private static double leastThetaThatGoesOn(int first, int second, int left) {
        for (int mille = 500; mille < 1000; mille++) {
            if (!new StopRule(new Share(mille, 1000), FAR).enough(first, second, left)) {
                return mille / 1000.0;
            }
        }
        return 1;
    }

    @Test
    void itStopsAtTheMostAndWhereNothingCanChange() {
        StopRule rule = new StopRule(new Share(999, 1000), 5);

        assertThat(rule.enough(2, 2, 1)).isFalse();
        assertThat(rule.enough(3, 0, 2)).isTrue();
        assertThat(rule.enough(3, 1, 1)).isTrue();
        assertThat(rule.enough(2, 1, 1)).as("a tie keeps who came first").isTrue();
        assertThat(rule.enough(2, 1, 2)).isFalse();
        assertThat(rule.enough(new Tally(java.util.Map.of("a", 2, "b", 2), 5))).isTrue();
        assertThat(rule.enough(new Tally(java.util.Map.of(), 5))).isTrue();
        assertThat(rule.enough(new Tally(java.util.Map.of(), 4))).isFalse();
    }

    @Test
    void sharesAreExact() {
        assertThat(Share.of(new BigDecimal("0.950"))).isEqualTo(new Share(19, 20));
        assertThat(new Share(1, 3).atLeast(new Share(33333, 100000))).isTrue();
        assertThat(new Share(1, 3).atLeast(new Share(33334, 100000))).isFalse();
        assertThatThrownBy(() -> new Share(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContestedQuestionPromisesMoreThanASettledOne() {
        assertThat(Promise.of(1, 1, 2, 20)).isGreaterThan(Promise.of(2, 1, 3, 20));
        assertThat(Promise.of(2, 1, 3, 20)).isGreaterThan(Promise.of(3, 0, 3, 20));
        assertThat(Promise.of(1, 1, 2, 20)).isGreaterThan(Promise.of(8, 8, 16, 20));
        assertThat(Promise.of(2, 0, 2, 20))
                .isGreaterThan(Promise.of(4, 0, 4, 20))
                .isPositive();
        assertThat(Promise.of(40, 0, 40, 20)).isLessThan(1e-9);
    }

    @Test
    void aHopelessQuestionPromisesLessThanAContestedOne() {
        assertThat(Promise.of(2, 2, 9, 20)).isLessThan(Promise.of(2, 2, 4, 20));
        assertThat(Promise.of(1, 1, 8, 20)).isLessThan(Promise.of(4, 4, 8, 20));
    }

    @Test
    void whatCannotChangeAnyMorePromisesNothing() {
        assertThat(Promise.of(3, 1, 4, 2)).isZero();
        assertThat(Promise.of(3, 1, 4, 3)).isPositive();
        assertThat(Promise.of(1, 1, 2, 0)).isZero();
    }

    /** By hand: of the urn with 1/2 each beside the votes, E[max(0, s' - f')] / (n + m + 3/2) / m. */
    @Test
    void thePromiseIsThatOfTheUrn() {
        // one more of (1, 1, 2): the runner-up gets it with (1 + 1/2) / (2 + 3/2), and leads by one of three and a half
        assertThat(Promise.of(1, 1, 2, 1)).isCloseTo(1.5 / 3.5 / 4.5, within(1e-12));
        // two more of (1, 0, 1): only if both are for the runner-up, of whom nothing is known yet
        assertThat(Promise.of(1, 0, 1, 2)).isCloseTo(0.5 / 2.5 * 1.5 / 3.5 / 4.5 / 2, within(1e-12));
    }

    /** The urn of Pólya, drawn many times, against the sum over all that can come. */
    @Test
    void thePromiseIsWhatTheUrnGives() {
        Random random = new Random(8);
        for (int[] state : new int[][] {{3, 2, 6, 4}, {2, 2, 4, 6}, {5, 3, 9, 7}}) {
            double best = 0;
            for (int m = 1; m <= state[3]; m++) {
                double ahead = 0;
                int rounds = 60_000;
                for (int round = 0; round < rounds; round++) {
                    double f = state[0] + 0.5;
                    double s = state[1] + 0.5;
                    double all = state[2] + 1.5;
                    for (int i = 0; i < m; i++, all++) {
                        double luck = random.nextDouble() * all;
                        if (luck < f) {
                            f++;
                        } else if (luck < f + s) {
                            s++;
                        }
                    }
                    ahead += Math.max(0, s - f) / rounds;
                }
                best = Math.max(best, ahead / (state[2] + m + 1.5) / m);
            }
            assertThat(Promise.of(state[0], state[1], state[2], state[3]))
                    .as("%d:%d of %d, %d to come", state[0], state[1], state[2], state[3])
                    .isCloseTo(best, within(best * 0.05));
        }
    }
}
