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
 * it gains at equal spend, against as many samples for every question. Tuned on one half, reported on the other: theta is
 * the one of those below whose saving has the highest lower bound on the half to tune on. Nothing else is tuned.
 *
 * <p>Arguments: the log files, then {@code --rounds N} (orders of the samples, 200) and {@code --seed N} (1).
 */
public final class VoteExperiment {
    private static final double TOLERANCE = 0.002;
    private static final List<String> THETAS = List.of("0.8", "0.85", "0.9", "0.95", "0.97");
    private static final int[] SPENDS = {2, 3, 4, 5, 6, 8};
    private static final int WIDEST = 10;

    private final SampleLog log;
    private final int rounds;
    private final VoteCurve curve;
    private final PrintStream out;

    VoteExperiment(SampleLog log, int rounds, long seed, PrintStream out) {
        this.log = log;
        this.rounds = rounds;
        this.curve = new VoteCurve(log, rounds, seed);
        this.out = out;
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    /** The rule of the configuration with another theta, for as many answers as the log has. */
    private StopRule rule(Share theta) {
        return new StopRule(theta, Math.min(SampleLimits.DEFAULT.most(), log.most()));
    }

    /** The theta whose saving on this half is surest. */
    Share tune() {
        line("%s, half to tune on: %d questions", log.name(), log.questions().size());
        Share best = SampleLimits.DEFAULT.theta();
        double most = 0;
        for (String written : THETAS) {
            Share theta = Share.of(new BigDecimal(written));
            Replay replay = curve.alone(rule(theta));
            Bootstrap.Interval saved = curve.saved(replay, 0);
            line(
                    "  theta %s: accuracy %.2f %%, %.2f samples, times fewer %s",
                    written, replay.accuracy() * 100, replay.samples(), saved.shown(1));
            if (saved.low() > most) {
                most = saved.low();
                best = theta;
            }
        }
        return best;
    }

    void report(Share tuned) {
        StopRule rule = rule(SampleLimits.DEFAULT.theta());
        line(
                "%s, half to report: %d questions, up to %d samples, %d orders",
                log.name(), log.questions().size(), rule.most(), rounds);
        for (int count : new int[] {1, 2, 3, 4, 5, 6, 8, 10, 20, 40}) {
            if (count <= log.most()) {
                line(
                        "  uniform, %d samples: accuracy %.2f %%; all %d would gain, in points: %s",
                        count,
                        curve.uniform(count).accuracy() * 100,
                        log.most(),
                        curve.ceiling(count).shown(100));
            }
        }
        told("alone, theta " + rule.theta() + " (the default)", curve.alone(rule));
        told("alone, theta " + tuned + " (tuned)", curve.alone(rule(tuned)));
        List<Replay> all = new ArrayList<>();
        for (int count = 2; count <= Math.min(WIDEST, log.most()); count++) {
            all.add(curve.shared(rule, count));
        }
        for (int count : SPENDS) {
            if (count <= log.most()) {
                Replay replay = all.get(count - 2);
                told("shared, " + count + " a question", replay);
                line(
                        "    gain at equal spend, in points: %s",
                        curve.gain(replay).shown(100));
            }
        }
        line(
                "  shared, mean gain at equal spend from 2 to %d a question, in points: %s",
                all.size() + 1, curve.area(all).shown(100));
        if (log.ordered()) {
            logged(rule);
        }
    }

    private void told(String how, Replay replay) {
        line(
                "  %s: accuracy %.2f %%, %.2f samples; to all %d, in points: %s; times fewer than all: %.2f",
                how,
                replay.accuracy() * 100,
                replay.samples(),
                log.most(),
                curve.toAll(replay).shown(100),
                log.most() / replay.samples());
        line(
                "    times fewer than uniform samples of the same accuracy: %s; worse by 0.2 points: %s",
                curve.saved(replay, 0).shown(1), curve.saved(replay, TOLERANCE).shown(1));
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
            Share tuned = new VoteExperiment(log.half(0, seed), rounds, seed, System.out).tune();
            new VoteExperiment(log.half(1, seed), rounds, seed, System.out).report(tuned);
        }
    }
}
