package dev.wikiclean.reason.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnthropicBatchesTest {
    private static final String USAGE = "\"usage\":{\"input_tokens\":7,\"output_tokens\":3}";
    private final ModelFacts facts =
            ModelCatalog.packaged().facts("claude-haiku-4-5").orElseThrow();

    @Test
    void aBatchIsHandedInAsDocumented() {
        Sending sending = AnthropicBatches.create(requests(2), request -> facts);
        assertThat(sending.method() + " " + sending.path()).isEqualTo("POST /v1/messages/batches");
        assertThat(sending.headers()).containsEntry("anthropic-version", "2023-06-01");
        assertThat(new String(sending.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"requests\":[" + entry(0) + "," + entry(1) + "]}");
    }

    private static String entry(int i) {
        return "{\"custom_id\":\"question-" + i + "\",\"params\":{\"model\":\"claude-haiku-4-5\",\"max_tokens\":50,"
                + "\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"question " + i
                + "\"}]}],\"thinking\":{\"type\":\"disabled\"}}}";
    }

    @Test
    void itsStateIsAskedByItsId() {
        Reply reply = reply(
                200,
                "{\"id\":\"msgbatch_01\",\"type\":\"message_batch\",\"processing_status\":\"ended\","
                        + "\"results_url\":\"https://elsewhere.example.com/x\"}");
        AnthropicBatches.Batch batch = AnthropicBatches.batch(reply).orElseThrow();
        assertThat(batch.ended()).isTrue();
        assertThat(AnthropicBatches.poll(batch.id()).path()).isEqualTo("/v1/messages/batches/msgbatch_01");
        Sending results = AnthropicBatches.results(batch.id());
        assertThat(results.method() + results.path()).isEqualTo("GET/v1/messages/batches/msgbatch_01/results");
        assertThat(AnthropicBatches.results("../../x").path()).isEqualTo("/v1/messages/batches/..%2F..%2Fx/results");
        assertThat(AnthropicBatches.batch(reply(200, "{\"type\":\"message\"}"))).isEmpty();
        assertThat(AnthropicBatches.batch(reply(401, "{}"))).isEmpty();
    }

    @Test
    void resultsFindTheirQuestionsInWhateverOrder() {
        String body = String.join(
                "\n",
                line(3, "{\"type\":\"expired\"}"),
                line(1, "{\"type\":\"succeeded\",\"message\":" + message("max_tokens", "half") + "}"),
                "{\"custom_id\":\"question-99\",\"result\":{}}",
                "no json",
                line(0, "{\"type\":\"succeeded\",\"message\":" + message("end_turn", "whole") + "}"),
                line(2, "{\"type\":\"errored\",\"error\":{\"error\":{\"type\":\"invalid_request_error\"}}}"),
                line(4, "{\"type\":\"canceled\"}"));
        List<Outcome> outcomes = AnthropicBatches.outcomes(requests(6), reply(200, body));
        assertThat(outcomes.get(0)).isEqualTo(new Answered("whole", Optional.of(new Usage(7, 0, 0, 0, 3, 0))));
        assertThat(((Unusable) outcomes.get(1)).fault()).isEqualTo(Fault.TRUNCATED);
        assertThat(((Failed) outcomes.get(2)).failure()).isEqualTo(Failure.REJECTED);
        assertThat(((Failed) outcomes.get(3)).failure()).isEqualTo(Failure.TIMED_OUT);
        assertThat(((Failed) outcomes.get(4)).sent()).isFalse();
        assertThat(((Failed) outcomes.get(5)).failure()).isEqualTo(Failure.CUT);
        assertThat(((Failed) outcomes.get(5)).sent()).as("perhaps billed").isTrue();
        assertThat(AnthropicBatches.outcomes(requests(2), reply(529, "{}")))
                .allMatch(outcome -> ((Failed) outcome).failure() == Failure.OVERLOADED);
    }

    @Test
    void tokensAreCounted() {
        Sending sending = AnthropicCounting.sending(requests(1).get(0), facts);
        assertThat(sending.path()).isEqualTo("/v1/messages/count_tokens");
        assertThat(new String(sending.body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"model\":\"claude-haiku-4-5\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":"
                        + "\"text\",\"text\":\"question 0\"}]}],\"thinking\":{\"type\":\"disabled\"}}");
        assertThat(AnthropicCounting.tokens(reply(200, "{\"input_tokens\":2095}")))
                .hasValue(2095);
        assertThat(AnthropicCounting.tokens(reply(200, "{\"input_tokens\":-1}")))
                .isEmpty();
        assertThat(AnthropicCounting.tokens(reply(429, "{\"input_tokens\":1}"))).isEmpty();
    }

    private static String line(int question, String result) {
        return "{\"custom_id\":\"question-" + question + "\",\"result\":" + result + "}";
    }

    private static String message(String stop, String text) {
        return "{\"type\":\"message\",\"content\":[{\"type\":\"thinking\",\"thinking\":\"hm\"},{\"type\":\"text\","
                + "\"text\":\"" + text + "\"}],\"stop_reason\":\"" + stop + "\"," + USAGE + "}";
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Request> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Request(
                        new Purpose("verify", ""),
                        "claude-haiku-4-5",
                        new Prompt("", "", "question " + i),
                        Optional.empty(),
                        EffortStep.NONE,
                        50,
                        OptionalDouble.empty()))
                .toList();
    }
}
