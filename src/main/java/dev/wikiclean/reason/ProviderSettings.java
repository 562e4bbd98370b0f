package dev.wikiclean.reason;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A provider as the configuration tells of it; what it leaves out is in the catalogue of models.
 *
 * @param wire how it is spoken to, such as {@code chat-completions}
 * @param baseUrl where it is
 * @param key the name of the environment variable that holds the key, or {@code none}; never a key
 * @param outputCap what it calls the most tokens of an answer
 * @param models facts and prices of its models, by id, as plain maps, lists, strings, numbers and flags
 */
public record ProviderSettings(
        Optional<String> wire,
        Optional<String> baseUrl,
        Optional<String> key,
        Optional<String> outputCap,
        Map<String, Object> models) {
    public ProviderSettings {
        models = Map.copyOf(models);
        if (key.isPresent() && !key.get().equals("none") && !KeyShape.isVariable(key.get())) {
            throw new IllegalArgumentException("a provider's key is the name of an environment variable");
        }
    }

    /** The same in the keys of {@code models.yaml}, as the catalogue of models takes it. */
    public Map<String, Object> facets() {
        Map<String, Object> facets = new LinkedHashMap<>();
        wire.ifPresent(value -> facets.put("wire", value));
        baseUrl.ifPresent(value -> facets.put("base-url", value));
        key.ifPresent(value -> facets.put("key", value));
        outputCap.ifPresent(value -> facets.put("output-cap", value));
        facets.put("models", models);
        return facets;
    }
}
