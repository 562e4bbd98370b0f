package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.wire.Sending.KeyPlace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** generateContent of the Gemini API (ai.google.dev/api/generate-content). */
final class GeminiContent implements Wire {
    private static final Map<String, String> HEADERS = Map.of("content-type", "application/json");
    private static final KeyPlace KEY = new KeyPlace("x-goog-api-key", "");
    private static final Set<String> REJECTED = Set.of("minLength", "maxLength");

    @Override
    public Sending sending(Request request, ModelFacts facts) {
        ObjectNode body = Jsons.object();
        String system = SchemaPrompt.system(request, facts);
        if (!system.isBlank()) {
            body.putObject("systemInstruction").putArray("parts").addObject().put("text", system);
        }
        ArrayNode parts =
                body.putArray("contents").addObject().put("role", "user").putArray("parts");
        if (!request.prompt().material().isBlank()) {
            parts.addObject().put("text", request.prompt().material());
        }
        parts.addObject().put("text", request.prompt().question());
        ObjectNode generation = body.putObject("generationConfig");
        generation.put("maxOutputTokens", request.maxTokens());
        request.temperature().ifPresent(value -> generation.put("temperature", value));
        request.schema().ifPresent(schema -> {
            generation.put("responseMimeType", "application/json");
            if (facts.schema() == Schema.STRICT) {
                generation.set("responseJsonSchema", AnswerSchema.of(schema).without(REJECTED));
            }
        });
        thinking(generation, request, facts);
        return Sending.post(
                "/v1beta/models/" + PathPart.of(facts.id()) + ":generateContent", HEADERS, KEY, Jsons.bytes(body));
    }

    /** A budget or a level, never both. */
    private static void thinking(ObjectNode generation, Request request, ModelFacts facts) {
        Effort effort = request.effort().effort();
        switch (facts.thinking().style()) {
            case GEMINI_BUDGET ->
                generation
                        .putObject("thinkingConfig")
                        .put("thinkingBudget", request.effort().thinkingTokens());
            case GEMINI_LEVEL ->
                generation
                        .putObject("thinkingConfig")
                        .put(
                                "thinkingLevel",
                                effort == Effort.NONE ? facts.thinking().off() : effort.label());
            default -> {
                // the others are other providers'
            }
        }
    }

    @Override
    public Outcome outcome(Request request, ModelFacts facts, Reply reply) {
        if (!reply.isSuccess()) {
            return Failures.of(reply);
        }
        return Jsons.read(reply.body())
                .filter(json -> json.has("candidates") || json.has("promptFeedback"))
                .map(json -> outcome(request, json))
                .orElseGet(() -> Garbage.of(reply));
    }

    private static Outcome outcome(Request request, JsonNode json) {
        Optional<Usage> usage = usage(json.path("usageMetadata"));
        JsonNode blocked = json.path("promptFeedback").path("blockReason");
        if (blocked.isTextual()) {
            return Answers.refused(Jsons.code(blocked), usage);
        }
        JsonNode candidate = json.path("candidates").path(0);
        String reason = candidate.path("finishReason").asText();
        return switch (reason) {
            case "STOP" ->
                text(candidate.path("content").path("parts"))
                        .map(text -> Answers.of(request, text, usage))
                        .orElseGet(() -> Answers.malformed("the answer holds parts that were not asked for", usage));
            case "MAX_TOKENS" -> Answers.truncated(usage);
            case "SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE" ->
                Answers.refused(Optional.of(reason), usage);
            default -> Answers.malformed("the answer does not say that it is whole", usage);
        };
    }

    private static Optional<String> text(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            if (part.path("thought").asBoolean(false)) {
                continue;
            }
            if (!part.path("text").isTextual()) {
                return Optional.empty();
            }
            text.append(part.path("text").textValue());
        }
        return Optional.of(text.toString());
    }

    /** What was read from a cache is part of the prompt here; thoughts are counted beside the answer. */
    static Optional<Usage> usage(JsonNode usage) {
        long read = Jsons.count(usage, "cachedContentTokenCount", 0);
        long thoughts = Jsons.count(usage, "thoughtsTokenCount", 0);
        // A blocked prompt has no candidates to count.
        long answer = Jsons.count(usage, "candidatesTokenCount", 0);
        return Answers.usage(
                Jsons.count(usage, "promptTokenCount", -1) - read, read, 0, 0, answer + thoughts, thoughts);
    }
}
