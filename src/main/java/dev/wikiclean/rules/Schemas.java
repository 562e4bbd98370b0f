package dev.wikiclean.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pieces of JSON Schema, in plain maps whose order is kept. */
final class Schemas {
    private Schemas() {}

    /** A mapping of the names and values given in turn. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** What YAML makes of a word: {@code 404} is a number to it and a heading to us. */
    static Map<String, Object> scalar() {
        return of("type", List.of("string", "number", "boolean"));
    }

    /** A list of such values, one value alone, or nothing at all, which is an empty list. */
    static Map<String, Object> listOf(Map<String, Object> member) {
        return of("anyOf", List.of(Map.of("type", "null"), of("type", "array", "items", member), member));
    }

    /** A mapping of declared keys and no others. */
    static Map<String, Object> object(String sentence, List<Setting<?>> declared) {
        return object(sentence, described(declared));
    }

    /** The same, where the schema of each key is made already. */
    static Map<String, Object> object(String sentence, Map<String, Object> properties) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!sentence.isEmpty()) {
            schema.put("description", sentence);
        }
        schema.put("type", List.of("object", "null"));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        return schema;
    }

    /** A mapping that is there, of declared keys and no others. */
    static Map<String, Object> mapping(List<Setting<?>> declared) {
        Map<String, Object> schema = object("", declared);
        schema.put("type", "object");
        return schema;
    }

    /** The schema of each key, by its name. */
    static Map<String, Object> described(List<Setting<?>> declared) {
        Map<String, Object> properties = new LinkedHashMap<>();
        declared.forEach(setting -> properties.put(setting.name(), described(setting)));
        return properties;
    }

    private static <T> Map<String, Object> described(Setting<T> setting) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", setting.sentence());
        schema.putAll(setting.kind().schema());
        schema.put("default", setting.kind().plain(setting.fallback()));
        return schema;
    }
}
