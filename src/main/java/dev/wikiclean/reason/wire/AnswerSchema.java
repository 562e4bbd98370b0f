package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema for answers in the part of JSON Schema that every provider accepts: types, properties (all of them required,
 * no others allowed), enumerations, items, and limits, which some providers are not told but all answers are held to.
 */
public final class AnswerSchema {
    private static final Set<String> KEYWORDS = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "enum",
            "items",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "description",
            "title");
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number", "boolean", "null");
    private static final int DEEPEST = 20;

    private final JsonNode root;

    private AnswerSchema(JsonNode root) {
        this.root = root;
    }

    /**
     * Reads a schema.
     *
     * @throws IllegalArgumentException where a provider would not accept it
     */
    public static AnswerSchema of(String json) {
        JsonNode root =
                Jsons.read(json).orElseThrow(() -> new IllegalArgumentException("the schema of the answer is no JSON"));
        check(root, "the schema of the answer", 0);
        if (!root.path("type").asText().equals("object")) {
            throw new IllegalArgumentException("the schema of the answer begins with an object");
        }
        return new AnswerSchema(root);
    }

    private static void check(JsonNode schema, String place, int depth) {
        require(schema.isObject() && depth <= DEEPEST, place + " is no object, or nested too deep");
        schema.fieldNames()
                .forEachRemaining(key -> require(
                        KEYWORDS.contains(key), place + " uses `" + key + "`, which not every provider accepts"));
        List<String> types = types(schema);
        require(!types.isEmpty() && TYPES.containsAll(types), place + " has no `type`, or an unknown one");
        if (types.contains("object")) {
            JsonNode properties = schema.path("properties");
            require(properties.isObject(), place + " has no `properties`");
            require(
                    schema.path("additionalProperties").isBoolean()
                            && !schema.path("additionalProperties").booleanValue(),
                    place + " lacks `additionalProperties: false`, which providers demand");
            List<String> required = texts(schema.path("required"));
            properties
                    .fieldNames()
                    .forEachRemaining(name -> require(
                            required.contains(name),
                            place + ": `" + name + "` is not in `required`; say null for what may be absent"));
            properties
                    .properties()
                    .forEach(member -> check(member.getValue(), place + "." + member.getKey(), depth + 1));
        }
        if (types.contains("array")) {
            check(schema.path("items"), place + "[]", depth + 1);
        }
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isTextual() ? List.of(type.textValue()) : texts(type);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The whole schema. */
    JsonNode whole() {
        return root;
    }

    /** The schema without these keywords, for a provider that rejects them. */
    JsonNode without(Set<String> keywords) {
        return stripped(root, keywords);
    }

    private static JsonNode stripped(JsonNode schema, Set<String> keywords) {
        ObjectNode copy = Jsons.object();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            String key = member.getKey();
            if (key.equals("properties")) {
                ObjectNode properties = copy.putObject(key);
                member.getValue()
                        .properties()
                        .forEach(each -> properties.set(each.getKey(), stripped(each.getValue(), keywords)));
            } else if (key.equals("items")) {
                copy.set(key, stripped(member.getValue(), keywords));
            } else if (!keywords.contains(key)) {
                copy.set(key, member.getValue() instanceof ArrayNode list ? list.deepCopy() : member.getValue());
            }
        }
        return copy;
    }

    /** Where a value departs from the schema, by the names of the schema only; empty where it is valid. */
    public Optional<String> objection(JsonNode value) {
        return SchemaCheck.objection(root, value, "answer");
    }
}
