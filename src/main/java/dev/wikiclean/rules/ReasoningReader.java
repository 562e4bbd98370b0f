package dev.wikiclean.rules;

import dev.wikiclean.reason.ProviderSettings;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.ScopeLimits;
import dev.wikiclean.reason.route.EffortTable;
import dev.wikiclean.reason.route.Situation;
import dev.wikiclean.reason.strategy.SampleLimits;
import dev.wikiclean.reason.strategy.Share;
import dev.wikiclean.reason.strategy.StrategyKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Makes of the keys of {@link ReasoningKeys} what {@code reason} works with. */
final class ReasoningReader {
    private ReasoningReader() {}

    static ReasoningSettings of(Settings settings) {
        Map<String, ProviderSettings> providers = new LinkedHashMap<>();
        settings.get(ReasoningKeys.PROVIDERS).forEach((name, provider) -> providers.put(name, provider(provider)));
        Settings caps = settings.get(ReasoningKeys.CAPS);
        Settings tokens = caps.get(ReasoningKeys.TOKEN_CAPS);
        return new ReasoningSettings(
                model(settings.get(ReasoningKeys.MODEL)),
                model(settings.get(ReasoningKeys.SMALL_MODEL)),
                providers,
                efforts(settings),
                strategies(settings.get(ReasoningKeys.STRATEGIES)),
                samples(settings.get(ReasoningKeys.SAMPLES)),
                limits(scope ->
                        OptionalLong.of(caps.get(ReasoningKeys.MONEY.get(scope)).value())),
                limits(scope -> ofTokens(tokens.get(ReasoningKeys.TOKENS.get(scope)))),
                settings.get(ReasoningKeys.URLS),
                settings.get(ReasoningKeys.IGNORE).patterns());
    }

    private static Optional<String> model(String written) {
        return written.equals(ReasoningKeys.NO_MODEL) ? Optional.empty() : Optional.of(written);
    }

    private static ProviderSettings provider(Settings provider) {
        return new ProviderSettings(
                written(provider, ReasoningKeys.WIRE),
                written(provider, ReasoningKeys.BASE_URL),
                written(provider, ReasoningKeys.KEY),
                written(provider, ReasoningKeys.OUTPUT_CAP),
                provider.get(ReasoningKeys.MODELS));
    }

    private static Optional<String> written(Settings settings, Setting<String> setting) {
        return settings.has(setting) ? Optional.of(settings.get(setting)) : Optional.empty();
    }

    private static EffortTable efforts(Settings settings) {
        Settings efforts = settings.get(ReasoningKeys.EFFORTS);
        return new EffortTable(
                efforts.get(ReasoningKeys.LOW), efforts.get(ReasoningKeys.MEDIUM), efforts.get(ReasoningKeys.HIGH));
    }

    private static Map<Situation, StrategyKind> strategies(Settings strategies) {
        Map<Situation, StrategyKind> table = new EnumMap<>(Situation.class);
        ReasoningKeys.BY_SITUATION.forEach((situation, setting) ->
                table.put(situation, StrategyKind.named(strategies.get(setting)).orElseThrow()));
        return table;
    }

    private static SampleLimits samples(Settings samples) {
        return new SampleLimits(
                samples.get(ReasoningKeys.MOST),
                Share.of(BigDecimal.valueOf(samples.get(ReasoningKeys.THETA))),
                samples.get(ReasoningKeys.AVERAGE),
                samples.get(ReasoningKeys.BEST_OF),
                samples.get(ReasoningKeys.BEAM_WIDTH));
    }

    private static ScopeLimits limits(Function<String, OptionalLong> by) {
        return new ScopeLimits(by.apply("call"), by.apply("note"), by.apply("run"), by.apply("day"), by.apply("month"));
    }

    private static OptionalLong ofTokens(int written) {
        return written == 0 ? OptionalLong.empty() : OptionalLong.of(written);
    }

    /** Looks at what only all texts together can say, and tells it at the last of them that said something of it. */
    static void check(ConfigDraft draft, List<ConfigProblem> problems) {
        Settings efforts = draft.settings().get(ReasoningKeys.EFFORTS);
        int low = efforts.get(ReasoningKeys.LOW);
        int medium = efforts.get(ReasoningKeys.MEDIUM);
        int high = efforts.get(ReasoningKeys.HIGH);
        if (low >= medium || medium >= high) {
            draft.problem(
                    ReasoningKeys.EFFORTS,
                    "efforts must grow, and with what the profile says they are low " + low + ", medium " + medium
                            + ", high " + high,
                    problems);
        }
    }

    /** The decision table where no profile says otherwise. */
    static StrategyKind fallback(Situation situation) {
        return switch (situation) {
            case VERIFIABLE -> StrategyKind.BEST_OF_N;
            case OPEN_ENDED, LATENCY_BOUND -> StrategyKind.SINGLE;
            case COST_BOUND -> StrategyKind.CASCADE;
            case EXPLOITABLE_SEARCH -> StrategyKind.BEAM_SEARCH;
            case FUZZY_QUALITY -> StrategyKind.SELF_CONSISTENCY;
        };
    }
}
