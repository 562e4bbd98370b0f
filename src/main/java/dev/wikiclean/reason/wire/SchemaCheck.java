package dev.wikiclean.reason.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Holds a value to the part of JSON Schema that {@link AnswerSchema} allows. What it says repeats nothing of the value. */
final class SchemaCheck {
    private SchemaCheck() {}

    static Optional<String> objection(JsonNode schema, JsonNode value, String place) {
        JsonNode type = schema.path("type");
        boolean typed = type.isTextual()
                ? is(value, type.textValue())
                : StreamSupport.stream(type.spliterator(), false).anyMatch(each -> is(value, each.asText()));
        if (!typed) {
            return Optional.of(place + " is not of type " + type);
        }
        if (schema.has("enum")
                && StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
            return Optional.of(place + " is none of " + schema.get("enum"));
        }
        if (value.isObject()) {
            return members(schema, value, place);
        }
        if (value.isArray()) {
            return items(schema, value, place);
        }
        if (value.isTextual()) {
            String text = value.textValue();
            return length(schema, text.codePointCount(0, text.length()), "Length", place);
        }
        return value.isNumber() ? range(schema, value, place) : Optional.empty();
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" ->
                value.isIntegralNumber()
                        || value.isNumber()
                                && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static Optional<String> members(JsonNode schema, JsonNode value, String place) {
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asText())) {
                return Optional.of(place + "." + name.asText() + " is missing");
            }
        }
        JsonNode properties = schema.path("properties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode inner = properties.get(member.getKey());
            if (inner == null) {
                return Optional.of(place + " has a member that the schema does not name");
            }
            Optional<String> wrong = objection(inner, member.getValue(), place + "." + member.getKey());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> items(JsonNode schema, JsonNode value, String place) {
        Optional<String> wrong = length(schema, value.size(), "Items", place);
        for (int i = 0; i < value.size() && wrong.isEmpty(); i++) {
            wrong = objection(schema.path("items"), value.get(i), place + "[" + i + "]");
        }
        return wrong;
    }

    private static Optional<String> length(JsonNode schema, int length, String of, String place) {
        boolean wrong = schema.has("min" + of)
                        && length < schema.get("min" + of).asInt()
                || schema.has("max" + of) && length > schema.get("max" + of).asInt();
        return wrong ? Optional.of(place + " is too short or too long") : Optional.empty();
    }

    private static Optional<String> range(JsonNode schema, JsonNode value, String place) {
        boolean wrong = schema.has("minimum")
                        && value.decimalValue().compareTo(schema.get("minimum").decimalValue()) < 0
                || schema.has("maximum")
                        && value.decimalValue().compareTo(schema.get("maximum").decimalValue()) > 0;
        return wrong ? Optional.of(place + " is out of range") : Optional.empty();
    }
}
