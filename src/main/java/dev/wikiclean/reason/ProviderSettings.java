package dev.wikiclean.reason;

import java.util.Map;
import java.util.Optional;

/**
 * A provider as the configuration tells of it; what it leaves out is in the catalogue of models.
 *
 * @param wire how it is spoken to, such as {@code chat-completions}
 * @param baseUrl where it is
 * @param key the name of the environment variable that holds the key; never a key
 * @param models facts and prices of its models, by id, as plain maps, lists, strings, numbers and flags
 */
public record ProviderSettings(
        Optional<String> wire, Optional<String> baseUrl, Optional<String> key, Map<String, Object> models) {
    public ProviderSettings {
        models = Map.copyOf(models);
        if (key.isPresent() && !KeyShape.isVariable(key.get())) {
            throw new IllegalArgumentException("a provider's key is the name of an environment variable");
        }
    }
}
