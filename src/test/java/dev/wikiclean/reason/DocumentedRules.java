package dev.wikiclean.reason;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the providers document to reject, written down apart from what the program believes of them. */
final class DocumentedRules {
    private static final Set<String> THINKING = Set.of("", "enabled", "disabled", "adaptive", "between_tools");
    private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh", "max");

    private DocumentedRules() {}

    /** The error that the provider would answer with; empty where it would answer. */
    static Optional<Behaviour> rejection(Seen seen) {
        if (!key(seen).equals(LoopbackProvider.KEY) && !isOnesOwnServer(seen)) {
            return Optional.of(Behaviour.status(401, "Incorrect API key provided: " + key(seen)));
        }
        if (seen.method().equals("GET")) {
            return Optional.empty();
        }
        Optional<String> wrong =
                switch (seen.wire()) {
                    case ANTHROPIC_MESSAGES -> anthropic(seen, seen.json());
                    case OPENAI_RESPONSES -> responses(seen.model(), seen.json());
                    case CHAT_COMPLETIONS -> chat(seen.json());
                    case GEMINI -> gemini(seen.json().path("generationConfig"));
                };
        return wrong.map(message -> Behaviour.status(400, message));
    }

    /** Servers of one's own want no key. */
    private static boolean isOnesOwnServer(Seen seen) {
        return switch (seen.wire()) {
            case CHAT_COMPLETIONS -> !seen.headers().containsKey("authorization");
            case ANTHROPIC_MESSAGES -> !seen.headers().containsKey("x-api-key");
            default -> false;
        };
    }

    private static String key(Seen seen) {
        return switch (seen.wire()) {
            case ANTHROPIC_MESSAGES -> seen.headers().getOrDefault("x-api-key", "");
            case GEMINI -> seen.headers().getOrDefault("x-goog-api-key", "");
            default -> seen.headers().getOrDefault("authorization", "").replace("Bearer ", "");
        };
    }

    private static Optional<String> anthropic(Seen seen, JsonNode body) {
        if (!seen.headers().getOrDefault("anthropic-version", "").equals("2023-06-01")) {
            return Optional.of("anthropic-version: header is required");
        }
        return seen.path().endsWith("/v1/messages") ? anthropicMessage(seen.model(), body) : Optional.empty();
    }

    /** platform.claude.com: extended thinking, adaptive thinking, what is new in Sonnet 5.5 and Haiku 5.5. */
    private static Optional<String> anthropicMessage(String model, JsonNode body) {
        JsonNode thinking = body.path("thinking");
        String type = thinking.path("type").asText("");
        String effort = body.path("output_config").path("effort").asText("");
        boolean older = model.equals("claude-haiku-4-5");
        int max = body.path("max_tokens").asInt(0);
        return first(
                rule(max < 1, "max_tokens: Field required"),
                rule(!THINKING.contains(type), "thinking.type: Input should be 'enabled', 'disabled' or 'adaptive'"),
                rule(max > (older ? 64_000 : 128_000), "max_tokens: " + max + " > the model's maximum"),
                rule(!older && type.equals("enabled"), "\"thinking.type.enabled\" is not supported for this model"),
                rule(older && type.equals("adaptive"), "adaptive thinking is not supported on this model"),
                rule(older && !effort.isEmpty(), "This model does not support the effort parameter."),
                rule(
                        type.equals("enabled") && thinking.path("budget_tokens").asInt() < 1024,
                        "thinking.enabled.budget_tokens: Input should be greater than or equal to 1024"),
                rule(
                        type.equals("enabled") && thinking.path("budget_tokens").asInt() >= max,
                        "`max_tokens` must be greater than `thinking.budget_tokens`"),
                rule(
                        type.equals("adaptive") && thinking.has("budget_tokens"),
                        "thinking.adaptive.budget_tokens: Extra inputs are not permitted"),
                rule(
                        type.equals("disabled")
                                && Set.of("claude-fable-5-1", "claude-opus-5-5", "claude-sonnet-5-5")
                                        .contains(model),
                        "thinking.type: disabled is not supported on this model; use between_tools where it is"),
                rule(
                        type.equals("between_tools")
                                && (!model.equals("claude-sonnet-5-5")
                                        || Set.of("xhigh", "max").contains(effort)),
                        "thinking.type: between_tools is not supported here"),
                rule(!effort.isEmpty() && !EFFORTS.contains(effort), "output_config.effort: unknown value"),
                rule(body.path("temperature").asDouble() > 1, "temperature: range: 0..1"),
                rule(!older && body.has("temperature"), "temperature is not supported on this model"),
                rule(
                        type.equals("enabled") && body.has("temperature"),
                        "`temperature` may only be set to 1 when thinking is enabled"),
                rule(body.toString().split("\"cache_control\"", -1).length > 5, "at most 4 blocks with cache_control"),
                schema(
                        body.path("output_config").path("format").path("schema"),
                        Set.of("minimum", "maximum", "minLength", "maxLength", "maxItems")));
    }

    /** developers.openai.com: models, reasoning, structured outputs. */
    private static Optional<String> responses(String model, JsonNode body) {
        String effort = body.path("reasoning").path("effort").asText("medium");
        boolean alwaysThinks = model.equals("gpt-6.1-sol") || model.equals("gpt-6-astra");
        int max = body.path("max_output_tokens").asInt(0);
        return first(
                rule(body.has("max_tokens"), "Unknown parameter: 'max_tokens'."),
                rule(max < 16, "Invalid 'max_output_tokens': integer below minimum value. Expected >= 16."),
                rule(max > 128_000, "max_output_tokens is too large"),
                rule(body.path("temperature").asDouble() > 2, "Invalid 'temperature': above maximum value"),
                rule(!effort.equals("none") && !EFFORTS.contains(effort), "Invalid value for reasoning.effort"),
                rule(alwaysThinks && effort.equals("none"), "Unsupported value: 'none' for reasoning.effort"),
                rule(
                        body.has("temperature") && !effort.equals("none"),
                        "Unsupported parameter: 'temperature' is not supported with this model."),
                schema(body.path("text").path("format").path("schema"), Set.of("minLength", "maxLength")));
    }

    /** api-docs.deepseek.com, and what compatible servers have in common. */
    private static Optional<String> chat(JsonNode body) {
        String model = body.path("model").asText();
        JsonNode format = body.path("response_format");
        return first(
                rule(!body.path("messages").isArray(), "messages: field required"),
                rule(body.has("max_tokens") && body.has("max_completion_tokens"), "both caps are set"),
                rule(!body.has("max_tokens") && !body.has("max_completion_tokens"), "no cap is set"),
                rule(model.startsWith("deepseek") && body.path("max_tokens").asInt() > 384_000, "Invalid max_tokens"),
                rule(body.path("temperature").asDouble() > 2, "Invalid temperature value"),
                rule(
                        model.startsWith("deepseek")
                                && format.path("type").asText().equals("json_schema"),
                        "This response_format type is unavailable now"),
                rule(
                        format.path("type").asText().equals("json_object")
                                && !body.toString().contains("JSON"),
                        "Prompt must contain the word 'json' in some form to use 'response_format'"),
                schema(format.path("json_schema").path("schema"), Set.of("minLength", "maxLength")));
    }

    /** ai.google.dev: thinking, structured output. */
    private static Optional<String> gemini(JsonNode generation) {
        JsonNode thinking = generation.path("thinkingConfig");
        int max = generation.path("maxOutputTokens").asInt(0);
        return first(
                rule(
                        thinking.has("thinkingBudget") && thinking.has("thinkingLevel"),
                        "You can only set only one of thinking budget and thinking level."),
                rule(
                        thinking.has("thinkingLevel")
                                && !Set.of("minimal", "low", "medium", "high")
                                        .contains(thinking.path("thinkingLevel").asText()),
                        "Invalid value at 'generation_config.thinking_config.thinking_level'"),
                rule(generation.path("temperature").asDouble() > 2, "temperature must be in the range [0.0, 2.0]"),
                rule(max < 1 || max > 65_536, "max_output_tokens must be between 1 and 65536"),
                rule(
                        generation.has("responseJsonSchema") && !generation.has("responseMimeType"),
                        "responseMimeType must be application/json"));
    }

    private static Optional<String> schema(JsonNode schema, Set<String> rejected) {
        for (String keyword : rejected) {
            if (!schema.findValues(keyword).isEmpty()) {
                return Optional.of("schema: property '" + keyword + "' is not supported");
            }
        }
        boolean open = schema.isObject()
                && schema.path("type").asText().equals("object")
                && schema.path("additionalProperties").asBoolean(true);
        return rule(open, "schema: 'additionalProperties' is required to be supplied and to be false");
    }

    private static Optional<String> rule(boolean broken, String message) {
        return broken ? Optional.of(message) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... rules) {
        return List.of(rules).stream().flatMap(Optional::stream).findFirst();
    }
}
