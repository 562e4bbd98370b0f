package dev.wikiclean.run;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.Readiness;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.model.ModelCatalog;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.privacy.PrivateNotes;
import dev.wikiclean.rules.Config;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The models that are known, what they are for in a vault, and whether they could be asked.
 *
 * @param roles what the configuration names a model for; empty where no model is configured
 * @param models all of the catalogue
 * @param kept how many notes never leave the machine; empty where no vault is at hand
 */
public record ModelsOverview(List<Role> roles, List<Model> models, Optional<Integer> kept) {
    public ModelsOverview {
        roles = List.copyOf(roles);
        models = List.copyOf(models);
    }

    /**
     * What a model is named for.
     *
     * @param key of the configuration
     * @param use what it is asked
     * @param model its id
     * @param objections why it would not be asked; empty where it would
     */
    public record Role(String key, String use, String model, List<String> objections) {}

    /**
     * A model of the catalogue.
     *
     * @param objections why it could not be asked; empty where it could
     */
    public record Model(ModelFacts facts, List<String> objections) {}

    /** Without a vault: what the profile says, which is that no model is asked. */
    public static ModelsOverview of(Config config, Function<String, Optional<String>> environment, Instant now)
            throws WorkException {
        return of(config.reasoning(), Optional.empty(), environment, now);
    }

    /** In a vault. */
    public static ModelsOverview of(
            Snapshot snapshot, ReasoningSettings settings, Function<String, Optional<String>> environment, Instant now)
            throws WorkException {
        PrivateNotes kept = PrivateNotes.of(
                VaultIndex.of(snapshot.vault()), snapshot.config().keptFromModels());
        return of(settings, Optional.of(kept.size()), environment, now);
    }

    private static ModelsOverview of(
            ReasoningSettings settings,
            Optional<Integer> kept,
            Function<String, Optional<String>> environment,
            Instant now)
            throws WorkException {
        ModelCatalog catalog = Reasoning.catalog(settings);
        List<Model> models = catalog.all().stream()
                .map(facts -> new Model(facts, Readiness.objections(facts, environment, now)))
                .toList();
        List<Role> roles = new ArrayList<>();
        settings.model().ifPresent(id -> roles.add(role("model", "every question", id, models)));
        if (settings.model().isPresent()) {
            settings.smallModel()
                    .ifPresent(id -> roles.add(
                            role("small-model", "doubtful difficulty, the first step of a cascade", id, models)));
        }
        return new ModelsOverview(roles, models, kept);
    }

    private static Role role(String key, String use, String id, List<Model> models) {
        List<String> objections = models.stream()
                .filter(model -> model.facts().id().equals(id))
                .findFirst()
                .map(Model::objections)
                .orElse(List.of("no model of this name is known; add it under `reasoning: providers:`"));
        return new Role(key, use, id, objections);
    }
}
