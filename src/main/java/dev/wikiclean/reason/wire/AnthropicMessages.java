package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.ModelFacts.Caching;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.wire.Sending.KeyPlace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The Messages API of Anthropic (platform.claude.com/docs/en/api/messages). */
final class AnthropicMessages implements Wire {
    static final Map<String, String> HEADERS =
            Map.of("anthropic-version", "2023-06-01", "content-type", "application/json");
    static final KeyPlace KEY = new KeyPlace("x-api-key", "");

    /** What structured outputs reject; answers are held to it all the same. */
    private static final Set<String> REJECTED =
            Set.of("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

    @Override
    public Sending sending(Request request, ModelFacts facts) {
        return Sending.post("/v1/messages", HEADERS, KEY, Jsons.bytes(body(request, facts)));
    }

    /** The parameters of one message, also those of one in a batch. */
    static ObjectNode body(Request request, ModelFacts facts) {
        ObjectNode body = Jsons.object();
        body.put("model", facts.id());
        body.put("max_tokens", request.maxTokens());
        prompt(body, request, facts);
        thinking(body, request, facts);
        request.temperature().ifPresent(value -> body.put("temperature", value));
        return body;
    }

    /** From what changes least to what changes most, with a breakpoint behind each part that repeats. */
    static void prompt(ObjectNode body, Request request, ModelFacts facts) {
        Prompt prompt = request.prompt();
        boolean cached = facts.caching() == Caching.BREAKPOINTS;
        String system = SchemaPrompt.system(request, facts);
        if (!system.isBlank()) {
            text(body.putArray("system"), system, cached);
        }
        ArrayNode content =
                body.putArray("messages").addObject().put("role", "user").putArray("content");
        if (!prompt.material().isBlank()) {
            text(content, prompt.material(), cached);
        }
        text(content, prompt.question(), false);
    }

    private static void text(ArrayNode blocks, String text, boolean cached) {
        ObjectNode block = blocks.addObject().put("type", "text").put("text", text);
        if (cached) {
            block.putObject("cache_control").put("type", "ephemeral");
        }
    }

    static void thinking(ObjectNode body, Request request, ModelFacts facts) {
        Effort effort = request.effort().effort();
        ObjectNode output = Jsons.object();
        switch (facts.thinking().style()) {
            case FIXED_BUDGET -> {
                if (effort == Effort.NONE) {
                    body.putObject("thinking").put("type", facts.thinking().off());
                } else {
                    body.putObject("thinking")
                            .put("type", "enabled")
                            .put("budget_tokens", request.effort().thinkingTokens());
                }
            }
            case ADAPTIVE -> {
                if (effort == Effort.NONE) {
                    body.putObject("thinking").put("type", facts.thinking().off());
                    output.put("effort", Effort.LOW.label());
                } else {
                    body.putObject("thinking").put("type", "adaptive").put("display", "omitted");
                    output.put("effort", effort.label());
                }
            }
            default -> {
                // the others are other providers'
            }
        }
        if (request.schema().isPresent() && facts.schema() == Schema.STRICT) {
            output.putObject("format")
                    .put("type", "json_schema")
                    .set("schema", AnswerSchema.of(request.schema().get()).without(REJECTED));
        }
        if (!output.isEmpty()) {
            body.set("output_config", output);
        }
    }

    @Override
    public Outcome outcome(Request request, ModelFacts facts, Reply reply) {
        if (!reply.isSuccess()) {
            return Failures.of(reply);
        }
        return Jsons.read(reply.body())
                .filter(json -> json.path("type").asText().equals("message"))
                .map(message -> outcome(request, message))
                .orElseGet(() -> Garbage.of(reply));
    }

    /** What a message means, also one of a batch. */
    static Outcome outcome(Request request, JsonNode message) {
        Optional<Usage> usage = usage(message.path("usage"));
        String stop = message.path("stop_reason").asText();
        switch (stop) {
            case "refusal" -> {
                return Answers.refused(Jsons.code(message.path("stop_details").path("category")), usage);
            }
            case "max_tokens", "model_context_window_exceeded" -> {
                return Answers.truncated(usage);
            }
            case "end_turn", "stop_sequence" -> {
                return text(message.path("content"))
                        .map(text -> Answers.of(request, text, usage))
                        .orElseGet(() -> Answers.malformed("the answer holds blocks that were not asked for", usage));
            }
            default -> {
                return Answers.malformed("the answer does not say that it is whole", usage);
            }
        }
    }

    /** The blocks of type {@code text}, wherever they stand; nothing where there are others than thinking. */
    private static Optional<String> text(JsonNode content) {
        StringBuilder text = new StringBuilder();
        for (JsonNode block : content) {
            switch (block.path("type").asText()) {
                case "text" -> text.append(block.path("text").asText());
                case "thinking", "redacted_thinking" -> {
                    // never read
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return content.isArray() ? Optional.of(text.toString()) : Optional.empty();
    }

    /** Input, cache reads and cache writes are disjoint here. */
    static Optional<Usage> usage(JsonNode usage) {
        long written = Jsons.count(usage, "cache_creation_input_tokens", 0);
        long longer = Jsons.count(usage.path("cache_creation"), "ephemeral_1h_input_tokens", 0);
        return Answers.usage(
                Jsons.count(usage, "input_tokens", -1),
                Jsons.count(usage, "cache_read_input_tokens", 0),
                written - longer,
                longer,
                Jsons.count(usage, "output_tokens", -1),
                Jsons.count(usage.path("output_tokens_details"), "thinking_tokens", 0));
    }
}
