package dev.wikiclean.reason;

import dev.wikiclean.reason.budget.CacheUse;
import dev.wikiclean.reason.budget.PriceException;
import dev.wikiclean.reason.budget.Prices;
import dev.wikiclean.reason.model.ModelFacts;
import dev.wikiclean.reason.model.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Whether a model could be asked as things stand. Looks whether there is a key, never at it. */
public final class Readiness {
    private Readiness() {}

    /**
     * Why it would not be asked, each in a sentence with the way out; empty where it would.
     *
     * @param environment the value of a variable of the environment
     */
    public static List<String> objections(
            ModelFacts facts, Function<String, Optional<String>> environment, Instant now) {
        List<String> objections = new ArrayList<>();
        Provider provider = facts.provider();
        Destination.objection(provider.baseUrl()).ifPresent(objections::add);
        provider.keyVariable()
                .flatMap(variable ->
                        KeyCheck.objection(variable, environment.apply(variable).map(String::strip)))
                .ifPresent(objections::add);
        try {
            Prices.of(facts.prices()).worst(1, 1, now, now, CacheUse.ANY);
        } catch (PriceException e) {
            objections.add("no price: " + e.getMessage());
        }
        return objections;
    }
}
