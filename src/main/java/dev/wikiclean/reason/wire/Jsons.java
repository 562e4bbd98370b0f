package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** Reads and writes JSON strictly: one value, nothing behind it, no key twice, no depth without end. */
final class Jsons {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Jsons() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            // Half a character of two units; the exception's own words might repeat what stands beside it.
            throw new IllegalArgumentException("the prompt is no text that can be written in UTF-8");
        }
    }

    /** The one JSON value that the bytes hold; empty where they hold something else. */
    static Optional<JsonNode> read(byte[] bytes) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The one JSON value that the text is; empty where it is something else. */
    static Optional<JsonNode> read(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A number of tokens; {@code absent} where there is none. */
    static long count(JsonNode node, String key, long absent) {
        JsonNode value = node.path(key);
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : absent;
    }

    /** A word of a fixed set, as providers use them in codes; anything else might be content and is not repeated. */
    static Optional<String> code(JsonNode node) {
        return Optional.ofNullable(node.textValue())
                .filter(text -> text.length() <= 60)
                .filter(text -> text.matches("[A-Za-z][A-Za-z0-9_.\\[\\]-]*"));
    }
}
