package dev.wikiclean.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (draft 2020-12) of a configuration, for editors; it follows from the declared keys. */
public final class ConfigSchema {
    /** Where it lies in this project, and in its package. */
    public static final String FILE = "rules/wiki-clean.schema.json";

    private ConfigSchema() {}

    /** The schema, in plain maps, lists and scalars whose order is kept. */
    public static Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(ConfigKeys.EXTENDS, base());
        properties.put(ConfigKeys.RULES, Schemas.object("Which rules look at the vault, and how.", rules()));
        properties.putAll(Schemas.described(ConfigKeys.top()));
        ConfigKeys.groups()
                .forEach(group -> properties.put(group.name(), Schemas.object(group.sentence(), group.settings())));
        Map<String, Object> schema = Schemas.of(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "title",
                "wiki-clean",
                "$comment",
                "Generated from the declared keys by ConfigSchemaTest; do not edit.");
        schema.putAll(Schemas.object("The configuration of wiki-clean, " + Config.FILE_NAME, properties));
        return schema;
    }

    private static Map<String, Object> base() {
        return Schemas.of(
                "description",
                "The profile that this file changes, or the path of another file, as seen from this one.",
                "anyOf",
                List.of(Map.of("enum", Profiles.NAMES), Schemas.of("type", "string", "pattern", "[/\\\\]|\\.ya?ml$")));
    }

    private static Map<String, Object> rules() {
        Map<String, Object> rules = new LinkedHashMap<>();
        RuleKeys.all().forEach((id, keys) -> {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("description", RulePage.of(id).summary() + ".");
            rule.put("anyOf", List.of(keys.severity().kind().schema(), Schemas.mapping(keys.settings())));
            rules.put(id, rule);
        });
        return rules;
    }
}
