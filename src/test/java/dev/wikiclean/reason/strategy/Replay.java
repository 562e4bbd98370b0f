package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a way of sampling makes of a log: for each question how often it was right and how many samples it took, on the
 * average of several orders of the samples.
 *
 * @param right 0 to 1 a question
 * @param asked samples a question
 */
record Replay(double[] right, double[] asked) {

    /** Solves all questions with the samples in one order. */
    @FunctionalInterface
    interface Way {
        /** For each question: the answer, and how many samples it took. */
        List<Solution> solve(List<List<String>> orders);
    }

    /** That of the product, each answer once. */
    private static Normaliser words() {
        Normaliser plain = Normaliser.words();
        Map<String, Optional<String>> known = new HashMap<>();
        return answer -> known.computeIfAbsent(answer, plain::of);
    }

    /** The strategy as the product runs it, against a model that says what the log holds. */
    static Way shared(StopRule rule, long answers) {
        Normaliser words = words();
        return orders -> {
            int[] next = new int[orders.size()];
            ScriptedModel model = new ScriptedModel(request -> {
                int question = Integer.parseInt(request.prompt().question());
                List<String> order = orders.get(question);
                return next[question] < order.size()
                        ? ScriptedModel.outcome(order.get(next[question]++))
                        : new Outcome.Refusal(Outcome.Reason.STOPPED, "the log ends");
            });
            List<Contest> contests = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                contests.add(new Contest(ScriptedModel.question(String.valueOf(i)), words));
            }
            return new SharedVote(rule, answers, 1).solve(model, contests);
        };
    }

    /** The first {@code count} samples of each question, and a plain vote. */
    static Way uniform(int count) {
        Normaliser words = words();
        return orders -> orders.stream()
                .map(order -> {
                    Tally tally = Tally.NONE;
                    for (String answer : order.subList(0, Math.min(count, order.size()))) {
                        tally = tally.with(words.of(answer));
                    }
                    return new Solution(
                            tally.leader(),
                            tally.agreement(),
                            Solution.Check.NONE,
                            tally.asked(),
                            tally.cast(),
                            ScriptedModel.USAGE,
                            Optional.empty(),
                            "uniform");
                })
                .toList();
    }

    static Replay of(SampleLog log, Way way, int rounds, Function<Integer, List<List<String>>> orders) {
        int count = log.questions().size();
        Normaliser words = words();
        double[] right = new double[count];
        double[] asked = new double[count];
        for (int round = 0; round < rounds; round++) {
            List<Solution> solutions = way.solve(orders.apply(round));
            for (int i = 0; i < count; i++) {
                Solution solution = solutions.get(i);
                Optional<String> gold = words.of(log.questions().get(i).gold());
                right[i] += solution.answer().flatMap(words::of).equals(gold) ? 1.0 / rounds : 0;
                asked[i] += (double) solution.asked() / rounds;
            }
        }
        return new Replay(right, asked);
    }

    /** Averages over {@code rounds} seeded orders. */
    static Replay shuffled(SampleLog log, Way way, int rounds, long seed) {
        return of(log, way, rounds, round -> log.shuffled(seed * 7_919 + round));
    }

    double accuracy() {
        return mean(right);
    }

    double samples() {
        return mean(asked);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
