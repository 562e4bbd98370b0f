package dev.wikiclean.reason.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.ReasoningModel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several questions that share their answers. */
class SharedVoteTest {
    private static final StopRule RULE = new StopRule(new Share(19, 20), 40);

    @Test
    void theSharedBudgetGoesWhereTheVoteIsLeastCertain() {
        // Three questions: one is sure at once, one is contested, one has answers that never agree.
        int[] times = new int[3];
        ScriptedModel model = new ScriptedModel(request -> {
            int question = Integer.parseInt(request.prompt().question());
            int time = times[question]++;
            return ScriptedModel.outcome(
                    switch (question) {
                        case 0 -> "sure";
                        case 1 -> time % 3 == 1 ? "no" : "yes";
                        default -> "x" + time;
                    });
        });
        List<Solution> solutions = new SharedVote(RULE, 15, 1).solve(model, contests("0", "1", "2"));

        assertThat(solutions).extracting(s -> s.answer().orElseThrow()).containsExactly("sure", "yes", "x0");
        assertThat(times[0] + times[1] + times[2]).isEqualTo(15);
        assertThat(times[0]).isLessThanOrEqualTo(3);
        assertThat(times[1]).isGreaterThan(times[0]);
        assertThat(times[2]).isGreaterThan(times[0]);
    }

    private static List<Contest> contests(String... questions) {
        return Stream.of(questions)
                .map(question -> new Contest(ScriptedModel.question(question), Normaliser.words()))
                .toList();
    }

    /** The scripts answer by question alone, so that whoever is asked first changes nothing. */
    @Test
    void severalLanesSpendNoMoreThanOne() {
        for (int lanes : new int[] {1, 3, 8}) {
            AtomicInteger asked = new AtomicInteger();
            AtomicInteger underWay = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            Set<String> now = ConcurrentHashMap.newKeySet();
            ReasoningModel model = request -> {
                String question = request.prompt().question();
                assertThat(now.add(question))
                        .as("one answer at once for " + question)
                        .isTrue();
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                asked.incrementAndGet();
                Thread.yield();
                underWay.decrementAndGet();
                now.remove(question);
                return ScriptedModel.outcome(question.startsWith("sure") ? "yes" : "answer " + asked.get() % 2);
            };
            List<Solution> solutions =
                    new SharedVote(RULE, 30, lanes).solve(model, contests("sure 1", "a", "b", "c", "sure 2"));

            assertThat(asked.get()).as("%d lanes", lanes).isLessThanOrEqualTo(30);
            assertThat(most.get()).as("%d lanes", lanes).isLessThanOrEqualTo(lanes);
            assertThat(solutions).hasSize(5).allMatch(solution -> solution.answer()
                    .isPresent());
            assertThat(solutions.get(0).asked()).isLessThanOrEqualTo(4);
            assertThat(solutions.stream().mapToInt(Solution::asked).sum()).isEqualTo(asked.get());
        }
    }

    /** The cap of the run is reached in the middle, while several answers are under way. */
    @Test
    void whatIsRefusedMidwayKeepsWhatItHas() {
        AtomicInteger money = new AtomicInteger(7);
        ReasoningModel model = request -> ScriptedModel.outcome(money.getAndDecrement() > 0 ? "yes" : "<over-budget>");
        List<Solution> solutions = new SharedVote(RULE, 40, 3).solve(model, contests("a", "b", "c", "d"));

        assertThat(solutions).allMatch(solution -> solution.answer().isPresent());
        assertThat(solutions.stream().mapToInt(Solution::asked).sum()).isEqualTo(7);
        assertThat(solutions).anyMatch(solution -> solution.refusal().isPresent());
    }

    @Test
    void oneQuestionsCapDoesNotEndTheOthers() {
        ScriptedModel model = new ScriptedModel(
                request -> ScriptedModel.outcome(request.prompt().question().equals("poor") ? "<over-budget>" : "yes"));
        List<Solution> solutions = SharedVote.unlimited(RULE).solve(model, contests("poor", "rich"));

        assertThat(solutions.get(0).answer()).isEmpty();
        assertThat(solutions.get(1).answer()).contains("yes");
        assertThat(model.asked()).hasSize(5);
    }
}
