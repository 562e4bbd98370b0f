package dev.wikiclean.reason;

import dev.wikiclean.reason.route.EffortTable;
import dev.wikiclean.reason.route.Situation;
import dev.wikiclean.reason.strategy.SampleLimits;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a model may be asked, as the profile, the vault and the command line say.
 *
 * @param model the id of the model; empty for none, and then nothing is ever asked
 * @param smallModel classifies what is doubtful and takes the first step of a cascade
 * @param providers by name; only what the catalogue of models does not know
 * @param strategies the decision table, complete
 * @param money caps in micro-dollars
 * @param tokens caps in tokens
 * @param urls whether a source may be fetched from the web
 * @param ignore globs of what never leaves the machine
 */
public record ReasoningSettings(
        Optional<String> model,
        Optional<String> smallModel,
        Map<String, ProviderSettings> providers,
        EffortTable efforts,
        Map<Situation, StrategyKind> strategies,
        SampleLimits samples,
        ScopeLimits money,
        ScopeLimits tokens,
        boolean urls,
        List<String> ignore) {
    public ReasoningSettings {
        providers = Map.copyOf(providers);
        ignore = List.copyOf(ignore);
        strategies = Map.copyOf(new EnumMap<>(strategies));
        for (Situation situation : Situation.values()) {
            StrategyKind strategy = strategies.get(situation);
            if (strategy == null) {
                throw new IllegalArgumentException("no strategy for " + situation.label());
            }
            if (strategy.needsVerifier() && !situation.hasVerifier()) {
                throw new IllegalArgumentException(strategy.label() + " without a verifier, for " + situation.label());
            }
        }
    }

    /** The same with another model; empty for none. */
    public ReasoningSettings asking(Optional<String> other) {
        return new ReasoningSettings(
                other, smallModel, providers, efforts, strategies, samples, money, tokens, urls, ignore);
    }

    /** The same with other caps. */
    public ReasoningSettings within(ScopeLimits otherMoney, ScopeLimits otherTokens) {
        return new ReasoningSettings(
                model, smallModel, providers, efforts, strategies, samples, otherMoney, otherTokens, urls, ignore);
    }
}
