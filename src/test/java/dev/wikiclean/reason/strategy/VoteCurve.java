package dev.wikiclean.reason.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What votes make of one log, beside as many samples for every question; all with intervals over questions. */
final class VoteCurve {
    private static final int BOOTSTRAPS = 2_000;

    private final SampleLog log;
    private final int rounds;
    private final long seed;
    private final List<Replay> uniform = new ArrayList<>();

    VoteCurve(SampleLog log, int rounds, long seed) {
        this.log = log;
        this.rounds = rounds;
        this.seed = seed;
        for (int count = 1; count <= log.most(); count++) {
            uniform.add(Replay.shuffled(log, Replay.uniform(count), rounds, seed));
        }
    }

    /** {@code count} samples for every question. */
    Replay uniform(int count) {
        return uniform.get(count - 1);
    }

    /** Each question for itself, until its vote is certain. */
    Replay alone(StopRule rule) {
        return Replay.shuffled(log, Replay.shared(rule, Long.MAX_VALUE), rounds, seed);
    }

    /** All questions together, with {@code average} samples for each of them on the average. */
    Replay shared(StopRule rule, int average) {
        return Replay.shuffled(
                log, Replay.shared(rule, (long) average * log.questions().size()), rounds, seed);
    }

    /** How many times fewer samples than uniform voting of an accuracy that is less by {@code tolerance}. */
    Bootstrap.Interval saved(Replay replay, double tolerance) {
        return bootstrap()
                .of(sample -> asGood(Bootstrap.mean(replay.right(), sample) - tolerance, sample)
                        / Bootstrap.mean(replay.asked(), sample));
    }

    /**
     * The least number of uniform samples whose accuracy is {@code accuracy}, between two counts in proportion. Where
     * their curve is nearly flat, a little of accuracy is a lot of samples.
     */
    private double asGood(double accuracy, int[] sample) {
        double before = 0;
        double highest = 0;
        for (int count = 1; count <= uniform.size(); count++) {
            double now = Math.max(highest, Bootstrap.mean(uniform(count).right(), sample));
            if (now >= accuracy) {
                return count == 1 || now == before ? count : count - 1 + (accuracy - before) / (now - before);
            }
            before = now;
            highest = now;
        }
        return uniform.size();
    }

    /** What it gains over all samples of every question; below 0 where it loses. */
    Bootstrap.Interval toAll(Replay replay) {
        return difference(replay, uniform.getLast());
    }

    /** The most that any vote can gain over {@code count} samples each which ends up where all samples do. */
    Bootstrap.Interval ceiling(int count) {
        return difference(uniform.getLast(), uniform(count));
    }

    private Bootstrap.Interval difference(Replay one, Replay other) {
        return bootstrap().of(sample -> Bootstrap.mean(one.right(), sample) - Bootstrap.mean(other.right(), sample));
    }

    /** What it gains over uniform voting with as many samples as it took itself, between two counts in proportion. */
    Bootstrap.Interval gain(Replay replay) {
        return bootstrap().of(sample -> gain(replay, sample));
    }

    private double gain(Replay replay, int[] sample) {
        double spent = Math.clamp(Bootstrap.mean(replay.asked(), sample), 1, uniform.size());
        int below = (int) Math.min(Math.floor(spent), uniform.size() - 1.0);
        double from = Bootstrap.mean(uniform(below).right(), sample);
        double to = Bootstrap.mean(uniform(below + 1).right(), sample);
        return Bootstrap.mean(replay.right(), sample) - from - (to - from) * (spent - below);
    }

    /** The gain at equal spend on the average of several spends: the area between the two curves, by its width. */
    Bootstrap.Interval area(List<Replay> replays) {
        return bootstrap().of(sample -> replays.stream()
                .mapToDouble(replay -> gain(replay, sample))
                .average()
                .orElseThrow());
    }

    /** The same for all averages from 2 to {@code most}. */
    Bootstrap.Interval area(StopRule rule, int most) {
        return area(IntStream.rangeClosed(2, Math.min(most, log.most()))
                .mapToObj(average -> shared(rule, average))
                .toList());
    }

    private Bootstrap bootstrap() {
        return new Bootstrap(log.questions().size(), BOOTSTRAPS, seed);
    }
}
