package dev.wikiclean.reason;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.reason.model.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as the loopback server received it.
 *
 * @param wire by its path
 * @param method of HTTP
 * @param path as it was asked for
 * @param headers the first value of each, by its name in lower case
 * @param body every byte
 */
public record Seen(WireFormat wire, String method, String path, Map<String, String> headers, byte[] body) {
    /** The body as text. */
    public String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        try {
            return body.length == 0 ? new ObjectMapper().createObjectNode() : new ObjectMapper().readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The model that is asked. */
    public String model() {
        return wire == WireFormat.GEMINI
                ? path.substring(path.lastIndexOf('/') + 1).replace(":generateContent", "")
                : json().path("model").asText();
    }

    /** The cap of the output. */
    public int maxTokens() {
        JsonNode json = json();
        return switch (wire) {
            case ANTHROPIC_MESSAGES -> json.path("max_tokens").asInt();
            case OPENAI_RESPONSES -> json.path("max_output_tokens").asInt();
            case CHAT_COMPLETIONS ->
                Math.max(
                        json.path("max_tokens").asInt(),
                        json.path("max_completion_tokens").asInt());
            case GEMINI -> json.path("generationConfig").path("maxOutputTokens").asInt();
        };
    }

    /** Everything that the model is told, unescaped, in order. */
    public String prompt() {
        List<String> texts = new ArrayList<>();
        collect(json(), texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    /** Every byte of it that could hold something: line, headers, body. */
    public String everything() {
        return method + " " + path + "\n" + new TreeMap<>(headers) + "\n" + bodyText();
    }
}
