package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * SIMULATED: no model is asked. Questions of random difficulty on a ladder of three efforts that cost 1, 2 and 4, with a
 * verifier that accepts 0.9 of what is right and 0.2 of what is wrong: the cascade against always asking the highest.
 *
 * <p>Arguments: COUNT of questions (20000) and SEED (1).
 */
public final class LadderExperiment {
    private static final int[] COSTS = {1, 2, 4};
    private static final List<EffortStep> EFFORTS = List.of(
            new EffortStep(Effort.LOW, 2000), new EffortStep(Effort.MEDIUM, 8000), new EffortStep(Effort.HIGH, 16000));

    /**
     * How right each effort is.
     *
     * @param rates the share of right answers of the three efforts
     * @param tied how far one question's answers hang together: 0 each for itself, 1 what a lower effort can a higher can
     */
    record World(double[] rates, double tied) {}

    static final List<World> WORLDS = List.of(
            new World(new double[] {0.60, 0.75, 0.85}, 0),
            new World(new double[] {0.60, 0.75, 0.85}, 0.5),
            new World(new double[] {0.60, 0.75, 0.85}, 1),
            new World(new double[] {0.40, 0.60, 0.75}, 0.5),
            new World(new double[] {0.80, 0.86, 0.90}, 0.5));

    /** What came of it, a question each. */
    record Result(double[] cascade, double[] always, double[] cost) {
        Bootstrap.Interval gain(long seed) {
            return new Bootstrap(cost.length, 500, seed)
                    .of(sample -> Bootstrap.mean(cascade, sample) - Bootstrap.mean(always, sample));
        }

        Bootstrap.Interval share(long seed) {
            return new Bootstrap(cost.length, 500, seed).of(sample -> Bootstrap.mean(cost, sample) / COSTS[2]);
        }
    }

    private LadderExperiment() {}

    static Result run(World world, int count, long seed) {
        Result result = new Result(new double[count], new double[count], new double[count]);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            boolean[] right = right(world, random);
            double[] cost = {0};
            ScriptedModel model = new ScriptedModel(request -> {
                int level = request.effort().effort().ordinal() - 1;
                cost[0] += COSTS[level];
                return ScriptedModel.outcome(right[level] ? "right" : "wrong");
            });
            Verifier verifier =
                    answer -> Verifier.Judgement.of(random.nextDouble() < (answer.equals("right") ? 0.9 : 0.2));
            Cascade cascade = new Cascade(
                    EFFORTS.stream()
                            .map(effort -> new Rung("simulated", effort, new Thinking()))
                            .toList(),
                    Optional.of(verifier),
                    Strategies.LEAST_AGREEMENT);
            Solution solution = cascade.solve(model, ScriptedModel.question("?"));
            result.cascade()[i] = solution.answer().equals(Optional.of("right")) ? 1 : 0;
            result.always()[i] = right[2] ? 1 : 0;
            result.cost()[i] = cost[0];
        }
        return result;
    }

    private static boolean[] right(World world, Random random) {
        double shared = random.nextDouble();
        boolean[] right = new boolean[COSTS.length];
        for (int level = 0; level < right.length; level++) {
            double luck = random.nextDouble() < world.tied() ? shared : random.nextDouble();
            right[level] = luck < world.rates()[level];
        }
        return right;
    }

    static void report(int count, long seed, PrintStream out) {
        out.println("SIMULATED ladder, no model was asked: costs 1:2:4, verifier 0.9 true and 0.2 false positives, "
                + count + " questions");
        for (World world : WORLDS) {
            Result result = run(world, count, seed);
            out.printf(
                    Locale.ROOT,
                    "  simulated, right %.2f %.2f %.2f, tied %.1f: always high %.2f %%, cascade %.2f %%, in points %s,"
                            + " %% of the cost %s%n",
                    world.rates()[0],
                    world.rates()[1],
                    world.rates()[2],
                    world.tied(),
                    Replay.mean(result.always()) * 100,
                    Replay.mean(result.cascade()) * 100,
                    result.gain(seed).shown(100),
                    result.share(seed).shown(100));
        }
    }

    public static void main(String[] words) {
        report(
                words.length > 0 ? Integer.parseInt(words[0]) : 20_000,
                words.length > 1 ? Long.parseLong(words[1]) : 1,
                System.out);
    }
}
