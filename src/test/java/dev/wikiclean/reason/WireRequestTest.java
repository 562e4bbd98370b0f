package dev.wikiclean.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a provider receives, byte for byte, as its documentation has it. {@code -Dexamples.accept=true} writes the files
 * anew; then read the diff beside the documentation.
 */
class WireRequestTest {
    private static final Path GOLDEN = Path.of("src/test/resources/wire");
    private static final Set<String> OF_THE_CLIENT = Set.of("connection", "upgrade", "http2-settings", "host");
    private static final String SCHEMA = """
            {"type":"object","properties":{"verdict":{"type":"string","enum":["supported","refuted","unclear"]},\
            "quote":{"type":["string","null"],"maxLength":400},"score":{"type":"number","minimum":0,"maximum":1},\
            "lines":{"type":"array","items":{"type":"integer"},"maxItems":9}},\
            "required":["verdict","quote","score","lines"],"additionalProperties":false}""";

    @ParameterizedTest
    @CsvSource({
        "anthropic-adaptive, claude-sonnet-5-5, LOW, schema, -1",
        "anthropic-between-tools, claude-sonnet-5-5, NONE, free, -1",
        "anthropic-disabled, claude-haiku-5-5, NONE, schema, -1",
        "anthropic-always-thinks, claude-opus-5-5, HIGH, free, -1",
        "anthropic-budget, claude-haiku-4-5, MEDIUM, schema, -1",
        "anthropic-temperature, claude-haiku-4-5, NONE, free, 0.7",
        "openai-effort, gpt-6.1-sol, HIGH, schema, -1",
        "openai-none, gpt-6.1-terra, NONE, free, 0.7",
        "chat-deepseek, deepseek-v4-pro, HIGH, schema, -1",
        "chat-deepseek-off, deepseek-flash, NONE, free, 1.5",
        "chat-vllm, vllm, MEDIUM, schema, 0.7",
        "chat-vllm-off, vllm, NONE, free, -1",
        "chat-ollama, ollama, LOW, free, -1",
        "chat-openrouter, openrouter, LOW, schema, -1",
        "gemini-level, gemini-3.8-flash, MEDIUM, schema, -1",
        "gemini-minimal, gemini-3.5-flash-lite, NONE, free, 0.7",
        "gemini-budget, gemini-2.5, LOW, free, -1"
    })
    void isAsTheProviderDocumentsIt(String name, String model, Effort effort, String kind, double temperature)
            throws IOException {
        EffortStep step = new EffortStep(
                effort,
                Map.of(Effort.LOW, 2000, Effort.MEDIUM, 8000, Effort.HIGH, 16000)
                        .getOrDefault(effort, 0));
        Request request = new Request(
                new Purpose("verify", "AI/노트.md"),
                model,
                kind.equals("schema")
                        ? new Prompt("You check claims.", "Source: \"1,024\"\n한국어 🧪", "Is the claim so?")
                        : new Prompt("", "", "Is the claim so?"),
                kind.equals("schema") ? Optional.of(SCHEMA) : Optional.empty(),
                step,
                step.thinkingTokens() + 1000,
                temperature < 0 ? OptionalDouble.empty() : OptionalDouble.of(temperature));
        try (LoopbackProvider provider = LoopbackProvider.always(Behaviour.answer("x"));
                OutboundGate gate = new OutboundGate(
                        catalog(provider), prompt -> Optional.empty(), provider.environment(), GateLimits.DEFAULT)) {
            gate.send(request);
            Seen seen = provider.seen().get(0);
            assertThat(DocumentedRules.rejection(seen)).isEmpty();
            assertGolden(name, seen);
        }
    }

    private static void assertGolden(String name, Seen seen) throws IOException {
        Map<String, String> headers = new TreeMap<>(seen.headers());
        headers.keySet().removeAll(OF_THE_CLIENT);
        StringBuilder text = new StringBuilder(seen.method() + " " + seen.path() + "\n");
        headers.forEach((header, value) ->
                text.append(header).append(": ").append(value).append('\n'));
        text.append('\n').append(seen.bodyText()).append('\n');
        Path file = GOLDEN.resolve(name + ".http");
        if (Boolean.getBoolean("examples.accept")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
        }
        assertThat(text.toString()).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    /** The packaged models and some of the user's own servers. */
    private static ModelCatalog catalog(LoopbackProvider provider) {
        Map<String, Object> limits = Map.of("input", 32768, "output", 16384);
        return provider.catalog()
                .with(Map.of(
                        "home",
                        Map.of(
                                "wire",
                                "chat-completions",
                                "base-url",
                                provider.url() + "/v1",
                                "key",
                                LoopbackProvider.KEY_VARIABLE,
                                "models",
                                Map.of(
                                        "vllm",
                                        Map.of(
                                                "limits",
                                                limits,
                                                "schema",
                                                "strict",
                                                "thinking",
                                                Map.of(
                                                        "switch",
                                                        "local",
                                                        "local",
                                                        "enable-thinking",
                                                        "budget-field",
                                                        "thinking_token_budget")),
                                        "ollama",
                                        Map.of(
                                                "limits",
                                                limits,
                                                "thinking",
                                                Map.of("switch", "local", "local", "think")))),
                        "router",
                        Map.of(
                                "wire",
                                "chat-completions",
                                "base-url",
                                provider.url() + "/api/v1",
                                "key",
                                LoopbackProvider.KEY_VARIABLE,
                                "output-cap",
                                "max_completion_tokens",
                                "models",
                                Map.of(
                                        "openrouter",
                                        Map.of(
                                                "limits",
                                                limits,
                                                "schema",
                                                "strict",
                                                "thinking",
                                                Map.of(
                                                        "switch",
                                                        "effort",
                                                        "efforts",
                                                        List.of("low", "high"),
                                                        "off",
                                                        "none")))),
                        "gemini",
                        Map.of(
                                "models",
                                Map.of(
                                        "gemini-2.5",
                                        Map.of(
                                                "limits",
                                                limits,
                                                "thinking",
                                                Map.of("switch", "gemini-budget", "least", 512))))));
    }
}
