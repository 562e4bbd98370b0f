package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * SIMULATED: no model is asked. Questions of random difficulty on a ladder of three efforts that cost 1, 2 and 4, with a
 * verifier that accepts 0.9 of what is right and 0.2 of what is wrong: the cascade, which asks the lowest once and each
 * higher one twice before it goes on, against always asking the highest; and the best that any policy could do for 60 % of
 * that cost ({@link LadderBound}).
 *
 * <p>Arguments: COUNT of questions (20000) and SEED (1).
 */
public final class LadderExperiment {
    static final int[] COSTS = {1, 2, 4};
    static final double TRUE_POSITIVE = 0.9;
    static final double FALSE_POSITIVE = 0.2;
    /** The share of the highest's cost that is aimed at. */
    static final double AIM = 0.6;

    private static final int ASKED_AGAIN = 2;
    private static final List<EffortStep> EFFORTS = List.of(
            new EffortStep(Effort.LOW, 2000), new EffortStep(Effort.MEDIUM, 8000), new EffortStep(Effort.HIGH, 16000));

    /**
     * How right each effort is.
     *
     * @param rates the share of right answers of the three efforts
     * @param tied how far one question's answers hang together: 0 each for itself, 1 what a lower effort can a higher can,
     *     and asked again each says the same again, of which the verifier thinks the same again
     */
    record World(double[] rates, double tied) {
        /** Whether any policy at all may be as good as the highest for the cost that is aimed at. */
        boolean possible() {
            return LadderBound.of(this, AIM * COSTS[2]) >= rates[2];
        }
    }

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
            Question question = new Question(world, random);
            double[] cost = {0};
            ScriptedModel model = new ScriptedModel(request -> {
                int level = request.effort().effort().ordinal() - 1;
                cost[0] += COSTS[level];
                return ScriptedModel.outcome(question.answer(level));
            });
            Verifier verifier = answer -> Verifier.Judgement.of(
                    Question.luck(answer) < (Question.isRight(answer) ? TRUE_POSITIVE : FALSE_POSITIVE));
            List<Rung> rungs = new ArrayList<>();
            for (EffortStep effort : EFFORTS) {
                Strategy how = rungs.isEmpty() ? new Thinking() : new BestOfN(ASKED_AGAIN, verifier);
                rungs.add(new Rung("simulated", effort, how));
            }
            Cascade cascade = new Cascade(rungs, Optional.of(verifier), Strategies.LEAST_AGREEMENT);
            Solution solution = cascade.solve(model, ScriptedModel.question("?"));
            result.cascade()[i] = solution.answer().filter(Question::isRight).isPresent() ? 1 : 0;
            result.always()[i] = Question.isRight(question.answer(2)) ? 1 : 0;
            result.cost()[i] = cost[0];
        }
        return result;
    }

    /** One question: what is tied of it is drawn once, all else with each answer. */
    private static final class Question {
        private final World world;
        private final Random random;
        private final double shared;
        private final double[] verdicts = new double[COSTS.length];

        Question(World world, Random random) {
            this.world = world;
            this.random = random;
            this.shared = random.nextDouble();
            for (int level = 0; level < verdicts.length; level++) {
                verdicts[level] = random.nextDouble();
            }
        }

        /** Whether it is right, and how it strikes the verifier: the same answer in the same way. */
        String answer(int level) {
            boolean tied = random.nextDouble() < world.tied();
            double luck = tied ? shared : random.nextDouble();
            double verdict = tied ? verdicts[level] : random.nextDouble();
            return (luck < world.rates()[level] ? "right " : "wrong ") + verdict;
        }

        static boolean isRight(String answer) {
            return answer.startsWith("right");
        }

        static double luck(String answer) {
            return Double.parseDouble(answer.substring(answer.indexOf(' ') + 1));
        }
    }

    static void report(int count, long seed, PrintStream out) {
        out.println("SIMULATED ladder, no model was asked: costs 1:2:4, verifier 0.9 true and 0.2 false positives, "
                + count + " questions");
        for (World world : WORLDS) {
            Result result = run(world, count, seed);
            out.printf(
                    Locale.ROOT,
                    "  simulated, right %.2f %.2f %.2f, tied %.1f: always high %.2f %%, cascade %.2f %%, in points %s,"
                            + " %% of the cost %s; the best of all policies for %.0f %% of the cost: at most %.2f %%%s%n",
                    world.rates()[0],
                    world.rates()[1],
                    world.rates()[2],
                    world.tied(),
                    Replay.mean(result.always()) * 100,
                    Replay.mean(result.cascade()) * 100,
                    result.gain(seed).shown(100),
                    result.share(seed).shown(100),
                    AIM * 100,
                    LadderBound.of(world, AIM * COSTS[2]) * 100,
                    world.possible() ? "" : ", so that the aim is out of reach here");
        }
    }

    public static void main(String[] words) {
        report(
                words.length > 0 ? Integer.parseInt(words[0]) : 20_000,
                words.length > 1 ? Long.parseLong(words[1]) : 1,
                System.out);
    }
}
