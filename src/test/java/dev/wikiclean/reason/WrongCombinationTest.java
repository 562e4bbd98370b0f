package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failed;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Outcome.Reason;
import dev.wikiclean.reason.model.Outcome.Refusal;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.WireFormat;
import dev.wikiclean.reason.wire.Reply;
import dev.wikiclean.reason.wire.Sending;
import dev.wikiclean.reason.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider rejects is refused before it is sent, and nothing else is. */
class WrongCombinationTest {
    private static final String SCHEMA =
            "{\"type\":\"object\",\"properties\":{},\"required\":[],\"additionalProperties\":false}";
    private final ModelCatalog catalog = ModelCatalog.packaged();

    /** Every packaged model, in every combination that a request can have, against the documentation. */
    @Test
    void theProgramAndTheDocumentationAgree() {
        int refused = 0;
        int sent = 0;
        for (ModelFacts facts : catalog.all()) {
            for (Request request : combinations(facts.id())) {
                boolean objects = facts.objection(request).isPresent();
                boolean rejected = rejects(facts, request);
                // DeepSeek takes a temperature while it thinks, and ignores it.
                boolean ignored = facts.provider().name().equals("deepseek")
                        && request.temperature().isPresent()
                        && request.effort().effort() != Effort.NONE;
                if (!(ignored && objects && !rejected)) {
                    assertThat(objects)
                            .as("%s %s", request, facts.objection(request))
                            .isEqualTo(rejected);
                }
                refused += objects ? 1 : 0;
                sent += objects ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(300);
        assertThat(sent).isGreaterThan(200);
    }

    private static List<Request> combinations(String model) {
        List<Request> all = new ArrayList<>();
        for (Effort effort : Effort.values()) {
            for (int thinking : effort == Effort.NONE ? new int[] {0} : new int[] {500, 2000, 16000}) {
                for (int answer : new int[] {1, 15, 1000, 400_000}) {
                    for (double temperature : new double[] {-1, 0, 0.7, 1.5, 2.5}) {
                        for (Optional<String> schema : List.of(Optional.<String>empty(), Optional.of(SCHEMA))) {
                            all.add(new Request(
                                    new Purpose("verify", ""),
                                    model,
                                    new Prompt("Say JSON.", "", "Is it so?"),
                                    schema,
                                    new EffortStep(effort, thinking),
                                    thinking + answer,
                                    temperature < 0 ? OptionalDouble.empty() : OptionalDouble.of(temperature)));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Written as if nobody had objected. */
    private static boolean rejects(ModelFacts facts, Request request) {
        Sending sending = Wire.of(facts.provider().wire()).sending(request, facts);
        return DocumentedRules.rejection(seen(facts.provider().wire(), sending)).isPresent();
    }

    private static Seen seen(WireFormat wire, Sending sending) {
        Map<String, String> headers = new TreeMap<>(sending.headers());
        headers.put(sending.key().header(), sending.key().prefix() + LoopbackProvider.KEY);
        return new Seen(wire, sending.method(), sending.path(), headers, sending.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claude-opus-5-5  | NONE   | 0     | 100    | -1  | always thinks; ask for one of low, medium, high",
                "gpt-6.1-sol      | NONE   | 0     | 100    | -1  | always thinks",
                "gemini-3.8-flash | NONE   | 0     | 100    | -1  | always thinks",
                "claude-haiku-4-5 | LOW    | 1000  | 2000   | -1  | thinks with at least 1024 tokens, not 1000",
                "claude-haiku-4-5 | LOW    | 2000  | 64001  | -1  | max_tokens 64001 is more than the 64000",
                "claude-haiku-4-5 | LOW    | 2000  | 4000   | 0.5 | takes no temperature while it thinks",
                "claude-haiku-4-5 | NONE   | 0     | 4000   | 1.5 | a temperature lies between 0 and 1, not at 1.5",
                "claude-opus-5    | NONE   | 0     | 4000   | 0.5 | takes no temperature",
                "gpt-6-luna       | NONE   | 0     | 10     | -1  | answers with at least 16 tokens, not 10",
                "plain            | LOW    | 2000  | 4000   | -1  | cannot think; ask it with effort none",
                "two-efforts      | MEDIUM | 2000  | 4000   | -1  | knows no effort medium, only low, high"
            })
    void aWrongCombinationIsRefusedWithASentence(
            String model, Effort effort, int thinking, int maxTokens, double temperature, String sentence) {
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = new OutboundGate(
                        withOwn(provider), prompt -> Optional.empty(), provider.environment(), GateLimits.DEFAULT)) {
            Outcome outcome = gate.send(new Request(
                    new Purpose("verify", ""),
                    model,
                    new Prompt("", "", "?"),
                    Optional.empty(),
                    new EffortStep(effort, thinking),
                    maxTokens,
                    temperature < 0 ? OptionalDouble.empty() : OptionalDouble.of(temperature)));
            assertThat(((Refusal) outcome).reason()).isEqualTo(Reason.NOT_ACCEPTED);
            assertThat(((Refusal) outcome).why()).contains(sentence.strip());
            assertThat(provider.seen()).isEmpty();
        }
    }

    private static ModelCatalog withOwn(LoopbackProvider provider) {
        Map<String, Object> limits = Map.of("input", 1000, "output", 100_000);
        return provider.catalog()
                .with(Map.of(
                        "home",
                        Map.of(
                                "wire",
                                "chat-completions",
                                "base-url",
                                provider.url(),
                                "models",
                                Map.of(
                                        "plain",
                                        Map.of("limits", limits),
                                        "two-efforts",
                                        Map.of(
                                                "limits",
                                                limits,
                                                "thinking",
                                                Map.of("switch", "effort", "efforts", List.of("low", "high")))))));
    }

    /** What no request of this program can say, said by hand: the provider's 400 is understood. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claude-sonnet-5-5 | {'thinking': {'type': 'enabled', 'budget_tokens': 2000}, 'max_tokens': 4000}",
                "claude-sonnet-5-5 | {'thinking': {'type': 'disabled'}, 'max_tokens': 4000}",
                "claude-sonnet-5-5 | {'thinking': {'type': 'adaptive', 'budget_tokens': 2000}, 'max_tokens': 4000}",
                "claude-sonnet-5-5 | {'thinking': {'type': 'between_tools'}, 'output_config': {'effort': 'max'}, 'max_tokens': 9}",
                "claude-haiku-4-5  | {'thinking': {'type': 'enabled', 'budget_tokens': 8000}, 'max_tokens': 4096}",
                "claude-haiku-4-5  | {'thinking': {'type': 'adaptive'}, 'max_tokens': 4096}",
                "claude-haiku-4-5  | {'output_config': {'effort': 'low'}, 'max_tokens': 4096}",
                "claude-opus-5     | {'messages': []}",
                "claude-opus-5     | {'max_tokens': 9, 'output_config': {'format': {'schema': {'type': 'object'}}}}",
                "gpt-6.1-terra     | {'max_tokens': 100, 'max_output_tokens': 100}",
                "gpt-6.1-terra     | {'max_output_tokens': 100, 'reasoning': {'effort': 'enormous'}}",
                "deepseek-flash    | {'messages': []}",
                "gemini-3.8-flash  | {'generationConfig': {'maxOutputTokens': 9, 'thinkingConfig': {'thinkingBudget': 9,"
                        + " 'thinkingLevel': 'low'}}}",
                "gemini-3.8-flash  | {'generationConfig': {}}"
            })
    void theProvidersOwnRefusalIsUnderstood(String model, String quoted) throws IOException {
        ModelFacts facts = catalog.facts(model).orElseThrow();
        Wire wire = Wire.of(facts.provider().wire());
        Request plain = combinations(model).get(0);
        Sending sending = wire.sending(plain, facts);
        byte[] body = new ObjectMapper()
                .writeValueAsBytes(
                        ((ObjectNode) new ObjectMapper().readTree(quoted.replace('\'', '"'))).put("model", model));
        Seen seen = seen(
                facts.provider().wire(),
                new Sending(sending.method(), sending.path(), sending.headers(), sending.key(), body));
        Behaviour rejection = DocumentedRules.rejection(seen).orElseThrow();
        byte[] error = ProviderFormats.error(seen.wire(), rejection.status(), rejection.text())
                .getBytes(StandardCharsets.UTF_8);
        Failed failed = (Failed) wire.outcome(plain, facts, new Reply(400, Map.of(), error));
        assertThat(failed.failure()).isEqualTo(Failure.REJECTED);
        assertThat(failed.sent()).isFalse();
        assertThat(failed.why().toLowerCase(Locale.ROOT)).contains("invalid").doesNotContain(rejection.text());
    }
}
