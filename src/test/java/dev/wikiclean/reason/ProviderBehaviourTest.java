package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Answered;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Fault;
import dev.wikiclean.reason.model.Outcome.Unusable;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every adapter against everything that a provider may do. */
class ProviderBehaviourTest {
    private static final String PROMPT = "canary of the prompt";
    private static final String THOUGHTS = "canary of the thinking";
    private static final String WORDS = "canary of the provider's own words";
    private static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["verdict", "score"], "properties": {
              "verdict": {"type": "string", "enum": ["supported", "refuted"]},
              "score": {"type": "number", "minimum": 0, "maximum": 1}}}""";

    /** One of each format and each switch. */
    static Stream<String> models() {
        return Stream.of(
                "claude-sonnet-5-5", "claude-haiku-4-5", "gpt-6.1-terra", "deepseek-v4-pro", "gemini-3.8-flash");
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerIsItsTextAlone(String model) {
        Outcome outcome = outcome(free(model), Behaviour.answer("the answer").thinking(THOUGHTS, 200));
        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(((Answered) outcome).text()).isEqualTo("the answer");
        assertThat(outcome.usage().orElseThrow().thinking()).isEqualTo(200);
        assertThat(outcome.retryable()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsBilledIsDisjointWhateverTheProviderCounts(String model) {
        boolean writes = model.startsWith("claude") || model.startsWith("gpt");
        boolean longer = model.startsWith("claude");
        Usage billed = new Usage(70, 900, writes ? 300 : 0, longer ? 40 : 0, 500, 450);
        Outcome outcome = outcome(free(model), Behaviour.answer("the answer").billing(billed));
        assertThat(outcome.usage()).contains(billed);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerWithoutACountHasNone(String model) {
        Outcome outcome = outcome(free(model), Behaviour.answer("the answer").unreported());
        assertThat(outcome).isInstanceOf(Answered.class);
        assertThat(outcome.usage()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerIsHeldToItsSchema(String model) {
        Request bound = request(model, Optional.of(SCHEMA));
        String valid = "{\"verdict\": \"refuted\", \"score\": 0.5}";
        assertThat(((Answered) outcome(bound, Behaviour.answer(valid))).text()).isEqualTo(valid);
        for (String wrong : List.of(
                "{\"verdict\": \"refuted\"}",
                "{\"verdict\": \"perhaps\", \"score\": 0.5}",
                "{\"verdict\": \"refuted\", \"score\": 1.5}",
                "{\"verdict\": \"refuted\", \"score\": \"0.5\"}",
                "{\"verdict\": \"refuted\", \"score\": 0.5, \"path\": \"../x.md\"}",
                "[]")) {
            assertUnusable(outcome(bound, Behaviour.answer(wrong)), Fault.WRONG_SCHEMA);
        }
        for (String broken : List.of("sure: {\"verdict\": \"refuted\", \"score\": 0.5}", valid + valid, "{", "yes")) {
            assertUnusable(outcome(bound, Behaviour.answer(broken)), Fault.MALFORMED);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatReachedTheCapIsNoAnswer(String model) {
        assertUnusable(outcome(free(model), Behaviour.truncated("half an ans")), Fault.TRUNCATED);
        String valid = "{\"verdict\": \"refuted\", \"score\": 0.5}";
        assertUnusable(outcome(request(model, Optional.of(SCHEMA)), Behaviour.truncated(valid)), Fault.TRUNCATED);
        assertUnusable(
                outcome(
                        free(model),
                        Behaviour.answer("all the tokens went into thought").thinking(THOUGHTS, 9000)),
                Fault.TRUNCATED);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aRefusalIsNoAnswer(String model) {
        assertUnusable(outcome(free(model), Behaviour.refusal(WORDS)), Fault.REFUSED);
        assertUnusable(outcome(free(model), Behaviour.blocked()), Fault.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anEmptyAnswerIsNoAnswer(String model) {
        assertUnusable(outcome(free(model), Behaviour.answer("")), Fault.EMPTY);
        assertUnusable(outcome(free(model), Behaviour.answer(" \n")), Fault.EMPTY);
        assertUnusable(outcome(free(model), Behaviour.answer("").thinking(THOUGHTS, 50)), Fault.EMPTY);
    }

    @ParameterizedTest
    @MethodSource("models")
    void errorsAreToldApart(String model) {
        assertFailed(model, 400, Failure.REJECTED, false, false);
        assertFailed(model, 401, Failure.UNAUTHORIZED, false, false);
        assertFailed(model, 403, Failure.UNAUTHORIZED, false, false);
        assertFailed(model, 404, Failure.REJECTED, false, false);
        assertFailed(model, 413, Failure.REJECTED, false, false);
        assertFailed(model, 429, Failure.RATE_LIMITED, true, false);
        assertFailed(model, 500, Failure.SERVER_ERROR, true, true);
        assertFailed(model, 503, Failure.OVERLOADED, true, true);
        assertFailed(model, 504, Failure.TIMED_OUT, true, true);
        assertFailed(model, 529, Failure.OVERLOADED, true, false);
    }

    private static void assertFailed(String model, int status, Failure failure, boolean retryable, boolean sent) {
        Outcome outcome = outcome(free(model), Behaviour.status(status, WORDS));
        assertThat(outcome).as(model + " " + status).isInstanceOf(Failed.class);
        Failed failed = (Failed) outcome;
        assertThat(failed.failure()).as(model + " " + status).isEqualTo(failure);
        assertThat(failed.retryable()).as(model + " " + status).isEqualTo(retryable);
        assertThat(failed.sent()).as(model + " " + status).isEqualTo(sent);
        assertThat(failed.why()).contains(String.valueOf(status));
    }

    @ParameterizedTest
    @MethodSource("models")
    void howLongToWaitIsRead(String model) {
        Behaviour limited = Behaviour.status(429, WORDS);
        assertThat(wait(model, limited)).isEmpty();
        assertThat(wait(model, limited.header("Retry-After", "7"))).contains(Duration.ofSeconds(7));
        assertThat(wait(model, limited.header("Retry-After", "0.5"))).contains(Duration.ofMillis(500));
        assertThat(wait(model, limited.header("Retry-After", "soon"))).isEmpty();
        assertThat(wait(model, limited.header("retry-after-ms", "250"))).contains(Duration.ofMillis(250));
        assertThat(wait(model, limited.header("Retry-After", "Fri, 31 Dec 2100 23:59:59 GMT")))
                .contains(Duration.ofDays(1));
        assertThat(wait(model, Behaviour.status(503, WORDS).header("Retry-After", "3")))
                .contains(Duration.ofSeconds(3));
    }

    private static Optional<Duration> wait(String model, Behaviour behaviour) {
        return ((Failed) outcome(free(model), behaviour)).retryAfter();
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsNoneOfTheirFormatsIsGarbage(String model) {
        for (String body :
                List.of("", "<html>" + WORDS + "</html>", "{\"error\"", "null", "[]", "{}", "\"ok\"", "42")) {
            Outcome outcome = outcome(free(model), Behaviour.raw(body));
            assertThat(outcome).as(body).isInstanceOf(Failed.class);
            assertThat(((Failed) outcome).failure()).as(body).isEqualTo(Failure.GARBAGE);
            assertThat(((Failed) outcome).sent()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerThatIsCutOffIsNone(String model) {
        for (Behaviour behaviour : List.of(Behaviour.cut("the answer"), Behaviour.closed())) {
            Outcome outcome = outcome(free(model), behaviour);
            assertThat(outcome).isInstanceOf(Failed.class);
            assertThat(((Failed) outcome).failure()).isEqualTo(Failure.CUT);
            assertThat(((Failed) outcome).sent()).isTrue();
            assertThat(outcome.retryable()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerThatDoesNotComeIsGivenUp(String model) {
        GateLimits impatient = new GateLimits(Duration.ofSeconds(5), Duration.ofMillis(150), 1 << 20, 1000);
        for (Behaviour behaviour : List.of(Behaviour.slow(), Behaviour.stalled())) {
            Outcome outcome = outcome(free(model), behaviour, impatient);
            assertThat(((Failed) outcome).failure()).isEqualTo(Failure.TIMED_OUT);
            assertThat(((Failed) outcome).sent()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAnswerThatIsTooLargeIsNotRead(String model) {
        GateLimits narrow = new GateLimits(Duration.ofSeconds(5), Duration.ofMinutes(1), 5_000, 1000);
        Outcome outcome = outcome(free(model), Behaviour.answer("x".repeat(6_000)), narrow);
        assertThat(((Failed) outcome).failure()).isEqualTo(Failure.GARBAGE);
        assertThat(outcome(free(model), Behaviour.answer("x".repeat(3_000)), narrow))
                .isInstanceOf(Answered.class);
    }

    private static void assertUnusable(Outcome outcome, Fault fault) {
        assertThat(outcome).isInstanceOf(Unusable.class);
        assertThat(((Unusable) outcome).fault()).isEqualTo(fault);
        assertThat(outcome.usage()).isPresent();
        assertThat(outcome.retryable()).isFalse();
    }

    private static Outcome outcome(Request request, Behaviour behaviour) {
        return outcome(request, behaviour, GateLimits.DEFAULT);
    }

    /** Asked once, and told without a word of what was asked, thought or said beside the answer. */
    private static Outcome outcome(Request request, Behaviour behaviour, GateLimits limits) {
        try (LoopbackProvider provider = LoopbackProvider.always(behaviour);
                OutboundGate gate = new OutboundGate(
                        provider.catalog(), prompt -> Optional.empty(), provider.environment(), limits)) {
            Outcome outcome = gate.send(request);
            assertThat(provider.seen()).hasSize(1);
            assertThat(outcome.toString()).doesNotContain(PROMPT, THOUGHTS, WORDS, LoopbackProvider.KEY);
            if (behaviour.kind() != Behaviour.Kind.RAW && outcome.usage().isPresent()) {
                assertThat(outcome.usage()).contains(provider.total());
            }
            return outcome;
        }
    }

    private static Request free(String model) {
        return request(model, Optional.empty());
    }

    private static Request request(String model, Optional<String> schema) {
        return new Request(
                new Purpose("verify", "AI/Note.md"),
                model,
                new Prompt("You check claims.", "material", PROMPT),
                schema,
                new EffortStep(Effort.LOW, 2000),
                4000,
                OptionalDouble.empty());
    }
}
