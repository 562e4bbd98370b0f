package dev.wikiclean.reason.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Routing;
import dev.wikiclean.reason.strategy.Normaliser;
import dev.wikiclean.reason.strategy.ScriptedModel;
import dev.wikiclean.reason.strategy.Solution;
import dev.wikiclean.reason.strategy.StrategyKind;
import dev.wikiclean.reason.strategy.Verifier;
import dev.wikiclean.rules.Config;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the router decides, and what it costs to decide. */
class RouterTest {
    private static final Purpose PURPOSE = new Purpose("verify", "Note.md");
    private static final Prompt PROMPT = new Prompt("system", "", "SECRET-QUESTION");
    private static final Features TRIVIAL = new Features(100, 1, false, false, 1, 0);
    private static final Features EASY = new Features(500, 1, false, false, 1, 0);
    private static final Features DOUBTFUL = new Features(2_500, 1, false, false, 1, 0);
    private static final Features MEDIUM = new Features(2_500, 3, false, false, 1, 0);
    private static final Features HARD = new Features(9_000, 9, true, true, 3, 40);

    private Router router(String more) {
        ReasoningSettings settings =
                Config.parse("reasoning: {model: large" + more + "}").reasoning();
        return new Router(settings, (model, wanted) -> wanted);
    }

    private static Task task(Features features, String traits) {
        return new Task(
                PURPOSE,
                features,
                traits.contains("v"),
                traits.contains("o"),
                traits.contains("c"),
                traits.contains("w"),
                traits.contains("m") ? 50 : 1);
    }

    @ParameterizedTest
    @CsvSource({
        "v, VERIFIABLE, BEST_OF_N", "c, FUZZY_QUALITY, SELF_CONSISTENCY", "-, OPEN_ENDED, SINGLE",
        "vw, LATENCY_BOUND, SINGLE", "vcm, COST_BOUND, CASCADE", "vo, EXPLOITABLE_SEARCH, BEAM_SEARCH",
        "cw, LATENCY_BOUND, SINGLE"
    })
    void theSituationChoosesTheStrategy(String traits, Situation situation, StrategyKind strategy) {
        RoutingDecision decision = router(", small-model: small").explain(task(MEDIUM, traits));

        assertThat(decision.situation()).isEqualTo(situation);
        assertThat(decision.strategy()).isEqualTo(strategy);
        assertThat(decision.line()).contains(situation.label() + ": " + strategy.label());
    }

    @Test
    void theProfilesTableIsFollowed() {
        assertThat(router(", strategies: {verifiable: thinking}")
                        .explain(task(MEDIUM, "v"))
                        .strategy())
                .isEqualTo(StrategyKind.THINKING);
        RoutingDecision lacks =
                router(", strategies: {open-ended: self-consistency}").explain(task(MEDIUM, "-"));
        assertThat(lacks.strategy()).isEqualTo(StrategyKind.SINGLE);
        assertThat(lacks.line()).contains("answers cannot be compared: single");
        assertThat(router("").explain(task(MEDIUM, "vm")).strategy()).isEqualTo(StrategyKind.BEST_OF_N);
    }

    @Test
    void difficultyChoosesTheEffortAndNothingStartsAtTheHighest() {
        Router router = router("");
        assertThat(router.explain(task(TRIVIAL, "v")).effort().effort()).isEqualTo(Effort.NONE);
        assertThat(router.explain(task(EASY, "v")).effort().effort()).isEqualTo(Effort.NONE);
        assertThat(router.explain(task(MEDIUM, "v")).effort().thinkingTokens()).isEqualTo(2_000);
        assertThat(router.explain(task(HARD, "v")).effort().thinkingTokens()).isEqualTo(8_000);
        assertThat(router.explain(task(TRIVIAL, "c")).strategy()).isEqualTo(StrategyKind.SINGLE);

        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            Features features = new Features(
                    random.nextInt(100_000),
                    random.nextInt(50),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextInt(9),
                    random.nextInt(101));
            RoutingDecision decision = router.explain(
                    task(features, List.of("v", "c", "-", "vo", "w", "vm").get(i % 6)));
            assertThat(decision.effort().effort()).isLessThan(Effort.HIGH);
            assertThat(decision.reasons()).isNotEmpty();
        }
    }

    @Test
    void explainingAsksNobody() {
        RoutingDecision decision = router(", small-model: small").explain(task(DOUBTFUL, "v"));

        assertThat(decision.line())
                .contains("3 points: 2500 characters (2), 1 claims (1)")
                .contains("doubtful: small would be asked")
                .doesNotContain("SECRET");
    }

    @Test
    void theSmallModelClassifiesTheDoubtfulOnly() {
        ScriptedModel model = ScriptedModel.saying("Hard.");
        RoutingDecision decision = router(", small-model: small").decide(task(DOUBTFUL, "v"), PROMPT, model);

        assertThat(decision.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(model.asked()).extracting(Request::model).containsExactly("small");
        assertThat(model.asked().getFirst().purpose()).isEqualTo(new Purpose("route", "Note.md"));
        assertThat(decision.purpose().routing())
                .contains(new Routing("hard", "best-of-n", String.join("; ", decision.reasons())));
        assertThat(decision.line()).contains("small says hard").doesNotContain("SECRET");

        ScriptedModel silent = ScriptedModel.saying("It is a very hard question, as");
        assertThat(router(", small-model: small")
                        .decide(task(DOUBTFUL, "v"), PROMPT, silent)
                        .difficulty())
                .isEqualTo(Difficulty.EASY);

        ScriptedModel unasked = ScriptedModel.saying("hard");
        router(", small-model: small").decide(task(MEDIUM, "v"), PROMPT, unasked);
        router("").decide(task(DOUBTFUL, "v"), PROMPT, unasked);
        assertThat(unasked.asked()).isEmpty();
    }

    @Test
    void aModelThatMustThinkIsAskedForTheLeast() {
        ReasoningSettings settings = Config.parse("reasoning: {model: large}").reasoning();
        Router router = new Router(settings, (model, wanted) -> wanted == Effort.NONE ? Effort.LOW : wanted);
        RoutingDecision decision = router.explain(task(TRIVIAL, "-"));

        assertThat(decision.effort().effort()).isEqualTo(Effort.LOW);
        assertThat(decision.line()).contains("large takes no effort none: low");
    }

    /** What the ledger's lines say of the reasons. */
    private static List<String> whys(ScriptedModel model) {
        return model.asked().stream()
                .map(request -> request.purpose().routing().orElseThrow().why())
                .toList();
    }

    @Test
    void aModelThatCannotThinkIsAskedWithoutThinking() {
        ReasoningSettings settings = Config.parse("reasoning: {model: small, strategies: {open-ended: thinking}}")
                .reasoning();
        RoutingDecision decision = new Router(settings, (model, wanted) -> Effort.NONE).explain(task(HARD, "-"));

        assertThat(decision.strategy()).isEqualTo(StrategyKind.SINGLE);
        assertThat(decision.line()).contains("small takes no effort medium: none");
    }

    @Test
    void thePlanCountsEveryCallUpTheWholeEscalation() {
        RoutedAnswer answer = new RoutedAnswer(
                router(", small-model: small, samples: {best-of: 4}"),
                Normaliser.words(),
                Optional.of(text -> Verifier.Judgement.of(false)),
                Optional.empty());
        RoutingPlan sure = answer.plan(task(MEDIUM, "v"), PROMPT, Optional.empty(), 500);
        assertThat(sure.classifying()).isEmpty();
        assertThat(sure.ladders()).hasSize(1);
        assertThat(sure.ladders().get(0))
                .extracting(step -> step.calls().get(0).most())
                .containsExactly(4, 4, 4);
        assertThat(sure.ladders().get(0))
                .extracting(step -> step.calls().get(0).request().maxTokens())
                .containsExactly(2_500, 8_500, 16_500);

        RoutingPlan doubtful = answer.plan(task(DOUBTFUL, "v"), PROMPT, Optional.empty(), 500);
        assertThat(doubtful.classifying())
                .singleElement()
                .satisfies(calls -> assertThat(calls.request().model()).isEqualTo("small"));
        assertThat(doubtful.ladders()).hasSize(Difficulty.values().length);

        RoutingPlan cascade = answer.plan(task(MEDIUM, "vm"), PROMPT, Optional.empty(), 500);
        assertThat(cascade.ladders().get(0).get(0).calls())
                .extracting(calls -> calls.request().model() + " " + calls.most())
                .containsExactly("small 1", "large 2");

        // No more is ever asked than the plan says.
        ScriptedModel model = ScriptedModel.saying("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        answer.ask(model, task(MEDIUM, "v"), PROMPT, Optional.empty(), 500);
        assertThat(model.asked()).hasSize(12);
    }

    private Solution ask(
            String more, Features features, String traits, Optional<Verifier> verifier, ScriptedModel model) {
        return new RoutedAnswer(router(more), Normaliser.words(), verifier, Optional.empty())
                .ask(model, task(features, traits), PROMPT, Optional.empty(), 500);
    }

    @Test
    void aFailedCheckEscalatesStepByStep() {
        Verifier verifier = answer -> Verifier.Judgement.of(answer.equals("good"));
        ScriptedModel model = ScriptedModel.saying("bad", "bad", "good");
        Solution solution = ask(", samples: {best-of: 1}", EASY, "v", Optional.of(verifier), model);

        assertThat(solution.answer()).contains("good");
        assertThat(solution.asked()).isEqualTo(3);
        assertThat(model.asked())
                .extracting(request -> request.effort().effort())
                .containsExactly(Effort.NONE, Effort.LOW, Effort.MEDIUM);
        assertThat(model.asked())
                .allMatch(r -> r.maxTokens() == 500 + r.effort().thinkingTokens());
        assertThat(whys(model).get(0))
                .startsWith("2 points: 500 characters (1)")
                .endsWith("verifiable: best-of-n");
        assertThat(whys(model).subList(1, 3))
                .containsExactly("attempt 2: the check failed", "attempt 3: the check failed");

        ScriptedModel hard = ScriptedModel.saying("bad", "bad", "bad", "bad", "bad");
        assertThat(ask(", samples: {best-of: 1}", HARD, "v", Optional.of(verifier), hard)
                        .answer())
                .isEmpty();
        assertThat(hard.asked())
                .extracting(request -> request.effort().effort())
                .containsExactly(Effort.MEDIUM, Effort.HIGH);
    }

    @Test
    void littleAgreementEscalates() {
        ScriptedModel model = ScriptedModel.saying("a", "b", "c", "d", "d", "d", "d");
        Solution solution = ask(", samples: {most: 3}", MEDIUM, "c", Optional.empty(), model);

        assertThat(solution.answer()).contains("d");
        assertThat(whys(model).get(0)).contains("fuzzy-quality: self-consistency");
        assertThat(whys(model).get(3)).isEqualTo("attempt 2: the votes do not agree");
        assertThat(model.asked().get(3).effort().effort()).isEqualTo(Effort.MEDIUM);
    }

    @Test
    void aRefusalEndsIt() {
        ScriptedModel model = ScriptedModel.saying("a", "<over-budget>");
        Solution solution = ask("", MEDIUM, "c", Optional.empty(), model);

        assertThat(solution.answer()).contains("a");
        assertThat(solution.refusal()).isPresent();
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void whatATaskPromisesItBrings() {
        assertThatThrownBy(() -> ask("", MEDIUM, "v", Optional.empty(), ScriptedModel.saying()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Router(Config.parse("").reasoning(), (m, e) -> e))
                .hasMessageContaining("no model");
    }

    @Test
    void featuresAreSeenInTheText() {
        Features features = Features.of("```\nx\n```\n1 + 1 = 2 and 3 * 4 = 12 한", 4, 2, 10);
        assertThat(features.code()).isTrue();
        assertThat(features.math()).isTrue();
        assertThat(Features.of("a = b, [[C+D]]", 0, 0, 0).math()).isFalse();
        assertThat(Features.of("", 0, 0, 0)).isEqualTo(new Features(0, 0, false, false, 0, 0));
    }
}
