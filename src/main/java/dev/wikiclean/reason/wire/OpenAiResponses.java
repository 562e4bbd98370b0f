package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Thinking;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.wire.Sending.KeyPlace;
import java.util.Map;
import java.util.Optional;

/** The Responses API of OpenAI (developers.openai.com/api/docs/api-reference/responses). */
final class OpenAiResponses implements Wire {
    static final Map<String, String> HEADERS = Map.of("content-type", "application/json");
    static final KeyPlace KEY = new KeyPlace("authorization", "Bearer ");

    @Override
    public Sending sending(Request request, ModelFacts facts) {
        ObjectNode body = Jsons.object();
        body.put("model", facts.id());
        String system = SchemaPrompt.system(request, facts);
        if (!system.isBlank()) {
            body.put("instructions", system);
        }
        ArrayNode content =
                body.putArray("input").addObject().put("role", "user").putArray("content");
        if (!request.prompt().material().isBlank()) {
            text(content, request.prompt().material());
        }
        text(content, request.prompt().question());
        if (facts.thinking().style() == Thinking.Style.EFFORT) {
            Effort effort = request.effort().effort();
            body.putObject("reasoning")
                    .put("effort", effort == Effort.NONE ? facts.thinking().off() : effort.label());
        }
        body.put("max_output_tokens", request.maxTokens());
        request.temperature().ifPresent(value -> body.put("temperature", value));
        request.schema().ifPresent(schema -> format(body.putObject("text").putObject("format"), schema, facts));
        body.put("store", false);
        // A project may default to a tier that costs twice as much.
        body.put("service_tier", "default");
        return Sending.post("/responses", HEADERS, KEY, Jsons.bytes(body));
    }

    private static void text(ArrayNode content, String text) {
        content.addObject().put("type", "input_text").put("text", text);
    }

    private static void format(ObjectNode format, String schema, ModelFacts facts) {
        if (facts.schema() == Schema.STRICT) {
            format.put("type", "json_schema")
                    .put("name", "answer")
                    .put("strict", true)
                    .set("schema", AnswerSchema.of(schema).without(ChatCompletions.REJECTED));
        } else {
            format.put("type", "json_object");
        }
    }

    @Override
    public Outcome outcome(Request request, ModelFacts facts, Reply reply) {
        if (!reply.isSuccess()) {
            return Failures.of(reply);
        }
        return Jsons.read(reply.body())
                .filter(json -> json.path("object").asText().equals("response"))
                .map(response -> outcome(request, response))
                .orElseGet(() -> Garbage.of(reply));
    }

    private static Outcome outcome(Request request, JsonNode response) {
        Optional<Usage> usage = usage(response.path("usage"));
        return switch (response.path("status").asText()) {
            case "completed" -> answer(request, response.path("output"), usage);
            case "incomplete" -> incomplete(response.path("incomplete_details"), usage);
            case "failed" -> failed(response.path("error"));
            default -> Answers.malformed("the answer does not say that it is whole", usage);
        };
    }

    private static Outcome incomplete(JsonNode details, Optional<Usage> usage) {
        return switch (details.path("reason").asText()) {
            case "max_output_tokens" -> Answers.truncated(usage);
            case "content_filter" -> Answers.refused(Optional.of("content_filter"), usage);
            default -> Answers.malformed("the answer is incomplete", usage);
        };
    }

    private static Outcome failed(JsonNode error) {
        String code = Jsons.code(error.path("code")).orElse("no code");
        Failure failure = code.equals("rate_limit_exceeded") ? Failure.RATE_LIMITED : Failure.SERVER_ERROR;
        return new Outcome.Failed(failure, "the provider failed (" + code + ")", Optional.empty(), true);
    }

    private static Outcome answer(Request request, JsonNode output, Optional<Usage> usage) {
        StringBuilder text = new StringBuilder();
        for (JsonNode item : output) {
            switch (item.path("type").asText()) {
                case "message" -> {
                    for (JsonNode part : item.path("content")) {
                        switch (part.path("type").asText()) {
                            case "output_text" -> text.append(part.path("text").asText());
                            case "refusal" -> {
                                return Answers.refused(Optional.empty(), usage);
                            }
                            default -> {
                                return Answers.malformed("the answer holds parts that were not asked for", usage);
                            }
                        }
                    }
                }
                case "reasoning" -> {
                    // never read
                }
                default -> {
                    return Answers.malformed("the answer holds items that were not asked for", usage);
                }
            }
        }
        return Answers.of(request, text.toString(), usage);
    }

    /** What was read from a cache or written to one is part of the input here, reasoning is part of the output. */
    static Optional<Usage> usage(JsonNode usage) {
        JsonNode details = usage.path("input_tokens_details");
        long read = Jsons.count(details, "cached_tokens", 0);
        long written = Jsons.count(details, "cache_write_tokens", 0);
        return Answers.usage(
                Jsons.count(usage, "input_tokens", -1) - read - written,
                read,
                written,
                0,
                Jsons.count(usage, "output_tokens", -1),
                Jsons.count(usage.path("output_tokens_details"), "reasoning_tokens", 0));
    }
}
