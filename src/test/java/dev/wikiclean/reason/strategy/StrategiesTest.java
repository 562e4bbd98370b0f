package dev.wikiclean.reason.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Request;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each strategy against a model that follows a script. */
class StrategiesTest {
    private static final Request QUESTION = ScriptedModel.question("?");
    private static final StopRule RULE = new StopRule(new Share(19, 20), 40);
    private static final Verifier EVEN = answer -> answer.matches("\\d+")
            ? new Verifier.Judgement(Integer.parseInt(answer) % 2 == 0, Math.min(1000, Integer.parseInt(answer)))
            : Verifier.Judgement.of(false);

    private static Solution vote(StopRule rule, String... words) {
        return new SelfConsistency(rule, Normaliser.words()).solve(ScriptedModel.saying(words), QUESTION);
    }

    @Test
    void singleAsksOnceAndThinkingNeedsABudgetToThinkWith() {
        ScriptedModel model = ScriptedModel.saying("a", "b");
        Request thinking = QUESTION.with(new EffortStep(Effort.LOW, 2000));

        assertThat(new Single().solve(model, QUESTION).answer()).contains("a");
        assertThat(new Thinking().solve(model, thinking).answer()).contains("b");
        assertThat(model.asked())
                .extracting(request -> request.effort().thinkingTokens())
                .containsExactly(0, 2000);
        assertThat(model.asked()).extracting(Request::maxTokens).containsExactly(500, 2500);
        assertThatThrownBy(() -> new Thinking().solve(model, QUESTION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVoteStopsAsSoonAsItIsCertain() {
        Solution four = vote(RULE, "A", "a", " a. ", "\"a\"", "b");
        assertThat(four.asked()).isEqualTo(4);
        assertThat(four.answer()).contains("A");
        assertThat(four.agreement()).contains(new Share(1, 1));
        assertThat(four.usage()).isEqualTo(times(4));

        assertThat(vote(RULE, "a", "b", "a", "a", "a", "a", "a", "a").asked()).isEqualTo(7);
        assertThat(vote(new StopRule(new Share(4, 5), 40), "a", "a", "a", "a").asked())
                .isEqualTo(2);
    }

    private static dev.wikiclean.reason.model.Usage times(int count) {
        dev.wikiclean.reason.model.Usage sum = dev.wikiclean.reason.model.Usage.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.plus(ScriptedModel.USAGE);
        }
        return sum;
    }

    @Test
    void whatFailedOrCannotBeUsedIsNoVote() {
        Solution solution =
                vote(new StopRule(new Share(19, 20), 6), "a", "<empty>", "<timed-out>", "<empty>", "b", "b");

        assertThat(solution.answer()).contains("b");
        assertThat(solution.asked()).isEqualTo(6);
        assertThat(solution.usable()).isEqualTo(3);
        assertThat(solution.agreement()).contains(new Share(2, 3));

        assertThat(vote(RULE, "<empty>", "<empty>", "<empty>", "<empty>", "a").answer())
                .as("what is empty agrees with nothing")
                .contains("a");
    }

    @Test
    void aVoteEndsWithWhatItHasWhereTheBudgetEnds() {
        Solution solution = vote(RULE, "a", "b", "a", "<over-budget>", "b", "b", "b");

        assertThat(solution.answer()).contains("a");
        assertThat(solution.asked()).isEqualTo(3);
        assertThat(solution.refusal()).contains(Outcome.Reason.OVER_BUDGET);
        assertThat(solution.why()).contains("over-budget");
        assertThat(vote(RULE, "<over-budget>").answer()).isEmpty();
    }

    @Test
    void aProviderThatGoesOnFailingIsLeftAlone() {
        assertThat(vote(RULE, "<unauthorized>", "a", "a").asked()).isEqualTo(1);
        assertThat(vote(RULE, "<timed-out>", "<timed-out>", "<timed-out>", "a").asked())
                .isEqualTo(3);
        assertThat(vote(RULE, "<timed-out>", "<timed-out>", "a", "a", "a", "a").asked())
                .isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000.0|1000",
                "-0|0",
                "+7|7",
                "Seoul.|seoul",
                "**Yes**|yes",
                "'a  b'|a b",
                "3.50|3.5",
                "1,00|1,00",
                "참。|참",
                "\u1112\u1161\u11ab|한"
            })
    void answersAreNormalised(String written, String counted) {
        assertThat(Normaliser.words().of(written)).contains(counted);
    }

    @Test
    void theBestOfSeveralIsTheVerifiers() {
        Solution best = new BestOfN(4, EVEN).solve(ScriptedModel.saying("7", "4", "word", "10", "12"), QUESTION);
        assertThat(best.answer()).contains("10");
        assertThat(best.asked()).isEqualTo(4);
        assertThat(best.check()).isEqualTo(Solution.Check.PASSED);

        Solution full = new BestOfN(9, EVEN).solve(ScriptedModel.saying("2", "1000", "4"), QUESTION);
        assertThat(full.answer()).contains("1000");
        assertThat(full.asked()).isEqualTo(2);

        Solution none = new BestOfN(3, EVEN).solve(ScriptedModel.saying("7", "9", "999"), QUESTION);
        assertThat(none.answer()).isEmpty();
        assertThat(none.check()).isEqualTo(Solution.Check.FAILED);

        Solution cut = new BestOfN(9, EVEN).solve(ScriptedModel.saying("2", "<over-budget>", "1000"), QUESTION);
        assertThat(cut.answer()).contains("2");
        assertThat(cut.refusal()).contains(Outcome.Reason.OVER_BUDGET);
    }

    @Test
    void withoutAVerifierThereIsNoBestOfNNorABeam() {
        Outline outline = new Letters(3);
        assertThatThrownBy(() -> new BestOfN(4, null)).hasMessageContaining("needs a verifier");
        assertThatThrownBy(() -> new BeamSearch(2, 3, outline, null)).hasMessageContaining("needs a verifier");
        for (StrategyKind kind : List.of(StrategyKind.BEST_OF_N, StrategyKind.BEAM_SEARCH)) {
            assertThatThrownBy(() -> new Strategies(SampleLimits.DEFAULT)
                            .of(kind, Normaliser.words(), Optional.empty(), Optional.of(outline)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(kind.label() + " needs a verifier");
        }
    }

    /** Outlines are words of letters; a verifier that likes a letter finds the word of it. */
    private record Letters(int length) implements Outline {
        @Override
        public Request next(Request question, List<String> parts) {
            return ScriptedModel.question("after:" + String.join("", parts));
        }

        @Override
        public Request largest(Request question) {
            return next(question, Collections.nCopies(length - 1, "c"));
        }

        @Override
        public boolean isComplete(List<String> parts) {
            return parts.size() == length;
        }

        @Override
        public String text(List<String> parts) {
            return String.join("", parts);
        }
    }

    @Test
    void theBeamKeepsTheVerifiersBestAndNoMore() {
        Verifier likesC = text -> new Verifier.Judgement(
                !text.contains("x"),
                100 * (int) text.chars().filter(c -> c == 'c').count());
        String letters = "abcx";
        int[] next = {0};
        ScriptedModel model = new ScriptedModel(
                request -> ScriptedModel.outcome(String.valueOf(letters.charAt(next[0]++ % letters.length()))));
        Solution solution = new BeamSearch(4, 3, new Letters(3), likesC).solve(model, QUESTION);

        assertThat(solution.answer()).contains("ccc");
        assertThat(solution.asked()).isEqualTo(4 + 3 * 4 + 4 * 4);
        assertThat(model.asked())
                .noneMatch(request -> request.prompt().question().contains("x"));

        Solution never =
                new BeamSearch(2, 2, new Letters(3), likesC).solve(ScriptedModel.saying("c", "c", "c"), QUESTION);
        assertThat(never.answer()).isEmpty();
        assertThat(never.check()).isEqualTo(Solution.Check.FAILED);
    }

    @Test
    void aCascadeGoesOnWhereTheCheckRefuses() {
        Rung small = new Rung("small", EffortStep.NONE, new Single());
        Rung large = new Rung("large", new EffortStep(Effort.LOW, 2000), new Thinking());
        Cascade cascade = new Cascade(List.of(small, large), Optional.of(EVEN), new Share(2, 3));

        ScriptedModel passes = ScriptedModel.saying("2", "4");
        assertThat(cascade.solve(passes, QUESTION).answer()).contains("2");
        assertThat(passes.asked()).extracting(Request::model).containsExactly("small");

        ScriptedModel refused = ScriptedModel.saying("3", "4");
        Solution solution = cascade.solve(refused, QUESTION);
        assertThat(solution.answer()).contains("4");
        assertThat(solution.asked()).isEqualTo(2);
        assertThat(solution.usage()).isEqualTo(times(2));
        assertThat(refused.asked()).extracting(Request::model).containsExactly("small", "large");

        assertThat(cascade.solve(ScriptedModel.saying("3", "5"), QUESTION).answer())
                .isEmpty();
        assertThat(cascade.solve(ScriptedModel.saying("3", "<over-budget>"), QUESTION)
                        .refusal())
                .contains(Outcome.Reason.OVER_BUDGET);
    }

    @Test
    void aCascadeWithoutACheckIsRefusedAndAgreementIsOne() {
        Rung single = new Rung("small", EffortStep.NONE, new Single());
        Rung last = new Rung("large", EffortStep.NONE, new Single());
        assertThatThrownBy(() -> new Cascade(List.of(single, last), Optional.empty(), new Share(2, 3)))
                .hasMessageContaining("needs a check");

        Rung vote = new Rung(
                "small", EffortStep.NONE, new SelfConsistency(new StopRule(new Share(19, 20), 3), Normaliser.words()));
        Cascade cascade = new Cascade(List.of(vote, last), Optional.empty(), new Share(2, 3));
        assertThat(cascade.solve(ScriptedModel.saying("a", "a", "b", "c"), QUESTION)
                        .answer())
                .contains("a");
        assertThat(cascade.solve(ScriptedModel.saying("a", "b", "d", "c"), QUESTION)
                        .answer())
                .contains("c");
    }
}
