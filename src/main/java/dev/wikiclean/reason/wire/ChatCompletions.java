package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Effort;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.ModelFacts.Schema;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Outcome.Failure;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.model.Thinking;
import dev.wikiclean.reason.model.Usage;
import java.util.Optional;
import java.util.Set;

/** Chat completions as vLLM, Ollama, llama.cpp, DeepSeek and OpenRouter speak them after OpenAI. */
final class ChatCompletions implements Wire {
    /** What strict schemas reject; answers are held to it all the same. */
    static final Set<String> REJECTED = Set.of("minLength", "maxLength");

    @Override
    public Sending sending(Request request, ModelFacts facts) {
        ObjectNode body = Jsons.object();
        body.put("model", facts.id());
        ArrayNode messages = body.putArray("messages");
        String system = SchemaPrompt.system(request, facts);
        if (!system.isBlank()) {
            messages.addObject().put("role", "system").put("content", system);
        }
        Prompt prompt = request.prompt();
        String user = prompt.material().isBlank() ? prompt.question() : prompt.material() + "\n\n" + prompt.question();
        messages.addObject().put("role", "user").put("content", user);
        body.put(facts.provider().outputCap(), request.maxTokens());
        thinking(body, request, facts.thinking());
        request.temperature().ifPresent(value -> body.put("temperature", value));
        request.schema().ifPresent(schema -> format(body.putObject("response_format"), schema, facts));
        body.put("stream", false);
        return Sending.post("/chat/completions", OpenAiResponses.HEADERS, OpenAiResponses.KEY, Jsons.bytes(body));
    }

    private static void thinking(ObjectNode body, Request request, Thinking thinking) {
        Effort effort = request.effort().effort();
        boolean thinks = effort != Effort.NONE;
        if (thinking.style() == Thinking.Style.EFFORT) {
            body.put("reasoning_effort", thinks ? effort.label() : thinking.off());
        }
        if (thinking.style() != Thinking.Style.LOCAL) {
            return;
        }
        switch (thinking.local()) {
            case "enable-thinking" -> body.putObject("chat_template_kwargs").put("enable_thinking", thinks);
            case "think" -> body.put("think", thinks);
            default -> body.putObject("thinking").put("type", thinks ? "enabled" : thinking.off());
        }
        if (thinks) {
            if (!thinking.efforts().isEmpty()) {
                body.put("reasoning_effort", effort.label());
            }
            thinking.budgetField()
                    .ifPresent(field -> body.put(field, request.effort().thinkingTokens()));
        }
    }

    private static void format(ObjectNode format, String schema, ModelFacts facts) {
        if (facts.schema() == Schema.STRICT) {
            format.put("type", "json_schema")
                    .putObject("json_schema")
                    .put("name", "answer")
                    .put("strict", true)
                    .set("schema", AnswerSchema.of(schema).without(REJECTED));
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
                .filter(json ->
                        json.path("choices").isArray() && json.path("choices").size() == 1)
                .map(json -> outcome(request, json.path("choices").get(0), usage(json.path("usage"))))
                .orElseGet(() -> Garbage.of(reply));
    }

    private static Outcome outcome(Request request, JsonNode choice, Optional<Usage> usage) {
        JsonNode message = choice.path("message");
        if (message.path("refusal").isTextual()
                && !message.path("refusal").asText().isBlank()) {
            return Answers.refused(Optional.empty(), usage);
        }
        return switch (choice.path("finish_reason").asText()) {
            case "stop" ->
                ThinkTags.without(message.path("content").asText(""))
                        .map(text -> Answers.of(request, text, usage))
                        .orElseGet(() -> Answers.malformed("the answer is mixed with thinking", usage));
            case "length" -> Answers.truncated(usage);
            case "content_filter" -> Answers.refused(Optional.of("content_filter"), usage);
            case "insufficient_system_resource" ->
                new Outcome.Failed(Failure.OVERLOADED, "the provider ran out of resources", Optional.empty(), true);
            default -> Answers.malformed("the answer does not say that it is whole", usage);
        };
    }

    /** What was read from a cache is part of the input here, reasoning is part of the output. */
    static Optional<Usage> usage(JsonNode usage) {
        JsonNode details = usage.path("prompt_tokens_details");
        long read = Jsons.count(details, "cached_tokens", Jsons.count(usage, "prompt_cache_hit_tokens", 0));
        long written = Jsons.count(details, "cache_write_tokens", 0);
        return Answers.usage(
                Jsons.count(usage, "prompt_tokens", -1) - read - written,
                read,
                written,
                0,
                Jsons.count(usage, "completion_tokens", -1),
                Jsons.count(usage.path("completion_tokens_details"), "reasoning_tokens", 0));
    }
}
