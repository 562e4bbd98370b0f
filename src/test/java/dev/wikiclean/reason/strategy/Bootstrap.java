package dev.wikiclean.reason.strategy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Intervals of 95 % by drawing questions anew, with replacement. */
record Bootstrap(int questions, int rounds, long seed) {
    /** A figure with its interval. */
    record Interval(double value, double low, double high) {
        String shown(double factor) {
            return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", value * factor, low * factor, high * factor);
        }
    }

    /** Of a figure that follows from how often each question was drawn (indices, each as often as drawn). */
    Interval of(ToDoubleFunction<int[]> figure) {
        Random random = new Random(seed);
        double[] drawn = new double[rounds];
        int[] sample = new int[questions];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < questions; i++) {
                sample[i] = random.nextInt(questions);
            }
            drawn[round] = figure.applyAsDouble(sample);
        }
        Arrays.sort(drawn);
        for (int i = 0; i < questions; i++) {
            sample[i] = i;
        }
        return new Interval(figure.applyAsDouble(sample), drawn[(int) (rounds * 0.025)], drawn[(int) (rounds * 0.975)]);
    }

    static double mean(double[] values, int[] sample) {
        double sum = 0;
        for (int i : sample) {
            sum += values[i];
        }
        return sum / sample.length;
    }
}
