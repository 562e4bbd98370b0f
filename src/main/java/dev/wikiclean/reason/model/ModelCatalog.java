package dev.wikiclean.reason.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** Every model that is known: the packaged ones and those of the user's own servers. Immutable. */
public final class ModelCatalog {
    private static final String FILE = "/rules/models.yaml";

    private final Map<String, Provider> providers;
    private final Map<String, ModelFacts> models;

    ModelCatalog(Map<String, Provider> providers, Map<String, ModelFacts> models) {
        this.providers = new LinkedHashMap<>(providers);
        this.models = new LinkedHashMap<>(models);
    }

    /** The packaged models. */
    public static ModelCatalog packaged() {
        try (InputStream in = ModelCatalog.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not packaged: " + FILE);
            }
            return new ModelCatalog(Map.of(), Map.of())
                    .with(FacetReader.of(yaml(new String(in.readAllBytes(), StandardCharsets.UTF_8)), "models.yaml")
                            .mapping("providers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Scalars stay as they are written: prices are not numbers in base two. */
    private static Object yaml(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new FailsafeSchema()).build();
        return new Load(settings).loadFromString(text);
    }

    /**
     * This catalogue and what the user says of providers, in the keys of {@code models.yaml}. Of a provider that is known
     * only what differs need be said.
     *
     * @param settings a mapping of providers by name; scalars as texts, numbers or booleans
     * @throws IllegalArgumentException for what cannot be read, with the place and the way out
     */
    public ModelCatalog with(Map<String, ?> settings) {
        Map<String, Provider> allProviders = new LinkedHashMap<>(providers);
        Map<String, ModelFacts> allModels = new LinkedHashMap<>(models);
        settings.forEach((name, node) -> {
            FacetReader reader = FacetReader.of(node, "providers." + name);
            Provider provider = ProviderReader.provider(name, reader, Optional.ofNullable(allProviders.get(name)));
            allProviders.put(name, provider);
            allModels.replaceAll((id, facts) -> facts.provider().name().equals(name) ? at(provider, facts) : facts);
            reader.mapping("models")
                    .forEach((id, model) -> allModels.put(
                            id,
                            ProviderReader.facts(
                                    id,
                                    FacetReader.of(model, "providers." + name + ".models." + id),
                                    provider,
                                    Optional.ofNullable(allModels.get(id)))));
        });
        return new ModelCatalog(allProviders, allModels);
    }

    private static ModelFacts at(Provider provider, ModelFacts facts) {
        return new ModelFacts(
                facts.id(),
                provider,
                facts.thinking(),
                facts.temperature(),
                facts.schema(),
                facts.caching(),
                facts.inputLimit(),
                facts.outputLimit(),
                facts.source(),
                facts.prices());
    }

    /** What is known of a model. */
    public Optional<ModelFacts> facts(String id) {
        return Optional.ofNullable(models.get(id));
    }

    /** The ids of all models, in the order of the files. */
    public List<String> ids() {
        return List.copyOf(models.keySet());
    }

    /** All models, in the order of the files. */
    public List<ModelFacts> all() {
        return List.copyOf(models.values());
    }

    /** All providers, in the order of the files. */
    public List<Provider> providers() {
        return List.copyOf(providers.values());
    }
}
