package dev.wikiclean.reason;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wikiclean.reason.model.Usage;
import dev.wikiclean.reason.model.WireFormat;

/** Answers and errors as the providers document them. */
final class ProviderFormats {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProviderFormats() {}

    /** How an answer ends. */
    enum End {
        WHOLE,
        CAP,
        REFUSAL
    }

    static String answer(Seen seen, String text, String thinking, End end, Usage billed, boolean reported) {
        ObjectNode body =
                switch (seen.wire()) {
                    case ANTHROPIC_MESSAGES -> anthropic(seen, text, thinking, end);
                    case OPENAI_RESPONSES -> responses(seen, text, thinking, end);
                    case CHAT_COMPLETIONS -> chat(seen, text, thinking, end);
                    case GEMINI -> gemini(text, thinking, end);
                };
        if (reported) {
            body.set(seen.wire() == WireFormat.GEMINI ? "usageMetadata" : "usage", usage(seen.wire(), billed));
        }
        return body.toString();
    }

    private static ObjectNode anthropic(Seen seen, String text, String thinking, End end) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "msg_01LoopbackLoopback")
                .put("type", "message")
                .put("role", "assistant")
                .put("model", seen.model());
        ArrayNode content = body.putArray("content");
        if (!thinking.isEmpty()) {
            content.addObject()
                    .put("type", "thinking")
                    .put("thinking", thinking)
                    .put("signature", "EqQBCkYIB");
            content.addObject().put("type", "redacted_thinking").put("data", "EmwKAhgB");
        }
        if (end != End.REFUSAL) {
            content.addObject().put("type", "text").put("text", text).putNull("citations");
        }
        body.put(
                "stop_reason",
                switch (end) {
                    case WHOLE -> "end_turn";
                    case CAP -> "max_tokens";
                    case REFUSAL -> "refusal";
                });
        if (end == End.REFUSAL) {
            body.putObject("stop_details")
                    .put("type", "refusal")
                    .put("category", "cyber")
                    .put("explanation", text);
        }
        return body.putNull("stop_sequence");
    }

    private static ObjectNode responses(Seen seen, String text, String thinking, End end) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "resp_loopback")
                .put("object", "response")
                .put("created_at", 1795000000)
                .put("status", end == End.CAP ? "incomplete" : "completed")
                .put("model", seen.model())
                .putNull("error");
        if (end == End.CAP) {
            body.putObject("incomplete_details").put("reason", "max_output_tokens");
        } else {
            body.putNull("incomplete_details");
        }
        ArrayNode output = body.putArray("output");
        if (!thinking.isEmpty()) {
            ObjectNode reasoning = output.addObject().put("type", "reasoning").put("id", "rs_loopback");
            reasoning
                    .putArray("summary")
                    .addObject()
                    .put("type", "summary_text")
                    .put("text", thinking);
        }
        ArrayNode content = output.addObject()
                .put("type", "message")
                .put("id", "msg_loopback")
                .put("status", end == End.CAP ? "incomplete" : "completed")
                .put("role", "assistant")
                .putArray("content");
        if (end == End.REFUSAL) {
            content.addObject().put("type", "refusal").put("refusal", text);
        } else {
            content.addObject().put("type", "output_text").put("text", text).putArray("annotations");
        }
        return body;
    }

    private static ObjectNode chat(Seen seen, String text, String thinking, End end) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", "chatcmpl-loopback")
                .put("object", "chat.completion")
                .put("created", 1795000000)
                .put("model", seen.model());
        ObjectNode choice = body.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        if (end == End.REFUSAL) {
            message.putNull("content").put("refusal", text);
        } else {
            message.put("content", text);
        }
        if (!thinking.isEmpty()) {
            message.put("reasoning_content", thinking).put("reasoning", thinking);
        }
        choice.putNull("logprobs").put("finish_reason", end == End.CAP ? "length" : "stop");
        return body;
    }

    private static ObjectNode gemini(String text, String thinking, End end) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode candidate = body.putArray("candidates").addObject();
        ObjectNode content = candidate.putObject("content");
        ArrayNode parts = content.putArray("parts");
        if (!thinking.isEmpty()) {
            parts.addObject().put("text", thinking).put("thought", true);
        }
        if (end != End.REFUSAL) {
            parts.addObject().put("text", text).put("thoughtSignature", "CiQB");
        }
        content.put("role", "model");
        candidate.put(
                "finishReason",
                switch (end) {
                    case WHOLE -> "STOP";
                    case CAP -> "MAX_TOKENS";
                    case REFUSAL -> "SAFETY";
                });
        candidate.put("index", 0);
        return body.put("modelVersion", "loopback");
    }

    /** A prompt that is not taken: Gemini has a form of its own. */
    static String blocked(Seen seen, Usage billed) {
        if (seen.wire() != WireFormat.GEMINI) {
            return answer(seen, "not this", "", End.REFUSAL, billed, true);
        }
        ObjectNode body = JSON.createObjectNode();
        body.putObject("promptFeedback").put("blockReason", "PROHIBITED_CONTENT");
        body.putObject("usageMetadata")
                .put("promptTokenCount", billed.allInput())
                .put("totalTokenCount", billed.allInput());
        return body.toString();
    }

    private static ObjectNode usage(WireFormat wire, Usage billed) {
        long written = billed.cacheWriteShort() + billed.cacheWriteLong();
        ObjectNode usage = JSON.createObjectNode();
        switch (wire) {
            case ANTHROPIC_MESSAGES -> {
                usage.put("input_tokens", billed.input())
                        .put("cache_creation_input_tokens", written)
                        .put("cache_read_input_tokens", billed.cacheRead())
                        .put("output_tokens", billed.output())
                        .put("service_tier", "standard");
                usage.putObject("cache_creation")
                        .put("ephemeral_5m_input_tokens", billed.cacheWriteShort())
                        .put("ephemeral_1h_input_tokens", billed.cacheWriteLong());
                usage.putObject("output_tokens_details").put("thinking_tokens", billed.thinking());
            }
            case OPENAI_RESPONSES -> {
                usage.put("input_tokens", billed.allInput())
                        .put("output_tokens", billed.output())
                        .put("total_tokens", billed.tokens());
                usage.putObject("input_tokens_details")
                        .put("cached_tokens", billed.cacheRead())
                        .put("cache_write_tokens", written);
                usage.putObject("output_tokens_details").put("reasoning_tokens", billed.thinking());
            }
            case CHAT_COMPLETIONS -> {
                usage.put("prompt_tokens", billed.allInput())
                        .put("completion_tokens", billed.output())
                        .put("total_tokens", billed.tokens());
                usage.putObject("prompt_tokens_details")
                        .put("cached_tokens", billed.cacheRead())
                        .put("cache_write_tokens", written);
                usage.putObject("completion_tokens_details").put("reasoning_tokens", billed.thinking());
            }
            case GEMINI ->
                usage.put("promptTokenCount", billed.allInput())
                        .put("cachedContentTokenCount", billed.cacheRead())
                        .put("candidatesTokenCount", billed.output() - billed.thinking())
                        .put("thoughtsTokenCount", billed.thinking())
                        .put("totalTokenCount", billed.tokens());
        }
        return usage;
    }

    static String error(WireFormat wire, int status, String message) {
        ObjectNode body = JSON.createObjectNode();
        switch (wire) {
            case ANTHROPIC_MESSAGES -> {
                body.put("type", "error")
                        .putObject("error")
                        .put("type", ErrorNames.anthropic(status))
                        .put("message", message);
                body.put("request_id", "req_loopback");
            }
            case OPENAI_RESPONSES, CHAT_COMPLETIONS ->
                body.putObject("error")
                        .put("message", message)
                        .put("type", ErrorNames.openAi(status))
                        .putNull("param")
                        .put("code", ErrorNames.openAiCode(status));
            case GEMINI ->
                body.putObject("error")
                        .put("code", status)
                        .put("message", message)
                        .put("status", ErrorNames.gemini(status));
        }
        return body.toString();
    }
}
