package dev.wikiclean.reason.strategy;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Replays logs of sampled answers: how many samples the vote of the product saves at equal accuracy, and how much accuracy
 * it gains at equal spend, against as many samples for every question. Tuned on one half, reported on the other.
 *
 * <p>Arguments: the log files, then {@code --rounds N} (orders of the samples, 200) and {@code --seed N} (1).
 */
public final class VoteExperiment {
    private static final double TOLERANCE = 0.002;
    private static final int BOOTSTRAPS = 2_000;
    private static final int[] SPENDS = {2, 3, 4, 5, 6, 8};

    private final SampleLog log;
    private final int rounds;
    private final long seed;
    private final PrintStream out;
    private final List<Replay> uniform = new ArrayList<>();

    VoteExperiment(SampleLog log, int rounds, long seed, PrintStream out) {
        this.log = log;
        this.rounds = rounds;
        this.seed = seed;
        this.out = out;
        for (int count = 1; count <= log.most(); count++) {
            uniform.add(Replay.shuffled(log, Replay.uniform(count), rounds, seed));
        }
    }

    /**
     * The least number of uniform samples whose accuracy comes within {@code tolerance} of {@code accuracy}, between two
     * counts in proportion. Where their curve is nearly flat, a little of tolerance is a lot of samples.
     */
    private double asGood(double accuracy, double tolerance, int[] sample) {
        double before = 0;
        double highest = 0;
        for (int count = 1; count <= uniform.size(); count++) {
            double now = Math.max(highest, Bootstrap.mean(uniform.get(count - 1).right(), sample));
            if (now >= accuracy - tolerance) {
                return count == 1 || now == before
                        ? count
                        : count - 1 + (accuracy - tolerance - before) / (now - before);
            }
            before = now;
            highest = now;
        }
        return uniform.size();
    }

    /** How many times fewer samples the rule takes than uniform voting of an accuracy within {@code tolerance}. */
    Bootstrap.Interval saved(StopRule rule, double tolerance) {
        return saved(Replay.shuffled(log, Replay.shared(rule, Long.MAX_VALUE), rounds, seed), tolerance);
    }

    private Bootstrap.Interval saved(Replay replay, double tolerance) {
        return bootstrap()
                .of(sample -> asGood(Bootstrap.mean(replay.right(), sample), tolerance, sample)
                        / Bootstrap.mean(replay.asked(), sample));
    }

    /** The same for a shared budget of {@code count} samples a question. */
    Bootstrap.Interval savedBySharing(StopRule rule, int count, double tolerance) {
        long answers = (long) count * log.questions().size();
        return saved(Replay.shuffled(log, Replay.shared(rule, answers), rounds, seed), tolerance);
    }

    /** What the shared budget gains over {@code count} samples for every question. */
    Bootstrap.Interval gain(StopRule rule, int count) {
        long answers = (long) count * log.questions().size();
        Replay replay = Replay.shuffled(log, Replay.shared(rule, answers), rounds, seed);
        double[] plain = uniform.get(count - 1).right();
        return bootstrap().of(sample -> Bootstrap.mean(replay.right(), sample) - Bootstrap.mean(plain, sample));
    }

    private Bootstrap bootstrap() {
        return new Bootstrap(log.questions().size(), BOOTSTRAPS, seed);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    void tune() {
        line("%s, half to tune on: %d questions", log.name(), log.questions().size());
        for (String theta : List.of("0.8", "0.85", "0.9", "0.95", "0.97")) {
            StopRule rule = new StopRule(Share.of(new BigDecimal(theta)), log.most());
            Replay replay = Replay.shuffled(log, Replay.shared(rule, Long.MAX_VALUE), rounds, seed);
            line(
                    "  theta %s: accuracy %.2f %%, %.2f samples, times fewer %s",
                    theta,
                    replay.accuracy() * 100,
                    replay.samples(),
                    saved(rule, 0).shown(1));
        }
    }

    void report(StopRule rule) {
        line(
                "%s, half to report: %d questions, up to %d samples, theta %s, %d orders",
                log.name(), log.questions().size(), log.most(), rule.theta(), rounds);
        for (int count : new int[] {1, 3, 5, 8, 10, 20, 40}) {
            if (count <= log.most()) {
                line(
                        "  uniform, %d samples: accuracy %.2f %%",
                        count, uniform.get(count - 1).accuracy() * 100);
            }
        }
        Replay replay = Replay.shuffled(log, Replay.shared(rule, Long.MAX_VALUE), rounds, seed);
        double[] all = uniform.getLast().right();
        line("  stopped early: accuracy %.2f %%, %.2f samples", replay.accuracy() * 100, replay.samples());
        line(
                "  difference to all %d samples, in points: %s",
                log.most(),
                bootstrap()
                        .of(sample -> Bootstrap.mean(replay.right(), sample) - Bootstrap.mean(all, sample))
                        .shown(100));
        line("  times fewer than all: %.2f", log.most() / replay.samples());
        line(
                "  times fewer than uniform samples of the same accuracy: %s",
                saved(rule, 0).shown(1));
        line(
                "  times fewer than uniform samples worse by 0.2 points: %s",
                saved(rule, TOLERANCE).shown(1));
        int average = SampleLimits.DEFAULT.average();
        line(
                "  shared, %d a question (the default): times fewer than uniform samples of the same accuracy: %s; worse by 0.2"
                        + " points: %s",
                average,
                savedBySharing(rule, average, 0).shown(1),
                savedBySharing(rule, average, TOLERANCE).shown(1));
        for (int count : SPENDS) {
            if (count <= log.most()) {
                line(
                        "  gain at equal spend, %d samples a question, in points: %s",
                        count, gain(rule, count).shown(100));
            }
        }
        if (log.ordered()) {
            logged(rule);
        }
    }

    /** The samples in the one order of the log. */
    private void logged(StopRule rule) {
        Replay replay = Replay.of(log, Replay.shared(rule, Long.MAX_VALUE), 1, round -> log.asLogged());
        Replay all = Replay.of(log, Replay.uniform(log.most()), 1, round -> log.asLogged());
        line(
                "  in the log's own order: accuracy %.2f %% with %.2f samples, %.2f %% with all %d",
                replay.accuracy() * 100, replay.samples(), all.accuracy() * 100, log.most());
    }

    public static void main(String[] words) throws IOException {
        int rounds = 200;
        long seed = 1;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--rounds" -> rounds = Integer.parseInt(words[++i]);
                case "--seed" -> seed = Long.parseLong(words[++i]);
                default -> files.add(Path.of(words[i]));
            }
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                System.out.println("no such log: " + file);
                continue;
            }
            SampleLog log = SampleLog.read(file);
            new VoteExperiment(log.half(0, seed), rounds, seed, System.out).tune();
            SampleLog other = log.half(1, seed);
            StopRule rule =
                    new StopRule(SampleLimits.DEFAULT.theta(), Math.min(SampleLimits.DEFAULT.most(), log.most()));
            new VoteExperiment(other, rounds, seed, System.out).report(rule);
        }
    }
}
