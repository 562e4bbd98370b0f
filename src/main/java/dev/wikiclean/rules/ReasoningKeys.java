package dev.wikiclean.rules;

import dev.wikiclean.reason.KeyShape;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.route.EffortTable;
import dev.wikiclean.reason.route.Situation;
import dev.wikiclean.reason.strategy.SampleLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of the configuration about reasoning models. */
final class ReasoningKeys {
    static final String GROUP = "reasoning";
    static final String NO_MODEL = "none";

    /** Does not repeat what is written, which may be a key. */
    static final String NO_KEY = "this looks like a key; a file holds only the NAME of an environment variable, such as"
            + " ANTHROPIC_API_KEY: make a new key, for this one was written down";

    private static final int MOST_TOKENS = 2_000_000_000;
    private static final int MOST_SAMPLES = 64;
    private static final int MOST_THINKING = 128_000;
    /** The least that a provider takes as a budget of thinking. */
    private static final int LEAST_THINKING = 1_024;

    static final Setting<String> MODEL = Setting.in(
            GROUP,
            "model",
            model(),
            NO_MODEL,
            "The model that is asked; nothing is asked and nothing is sent without one.");
    static final Setting<String> SMALL_MODEL = Setting.in(
            GROUP,
            "small-model",
            model(),
            NO_MODEL,
            "The model that classifies what is doubtful and takes the first step of a cascade.");

    static final Setting<String> WIRE = Setting.top(
            "wire",
            Kinds.oneOf("anthropic-messages", "openai-responses", "chat-completions", "gemini"),
            "chat-completions",
            "How the provider is spoken to; compatible servers speak chat-completions.");
    static final Setting<String> BASE_URL = Setting.top(
            "base-url",
            Kinds.text(BaseUrl::isRight, "expected " + BaseUrl.WORDS, "^https?://[^@?#\\s]+$"),
            "https://localhost",
            "Where the provider is; plain http only on this machine or its own network.");
    static final Setting<String> KEY = Setting.top(
            "key",
            Kinds.text(
                    text -> text.equals(NO_MODEL) || KeyShape.isVariable(text),
                    "expected the NAME of an environment variable in capitals, such as ANTHROPIC_API_KEY, or none; if this was a"
                            + " key, make a new one, for this one was written down",
                    "^([A-Z][A-Z0-9_]{1,63}|none)$"),
            NO_MODEL,
            "The name of the environment variable that holds the key; never a key itself. Or none.");
    static final Setting<String> OUTPUT_CAP = Setting.top(
            "output-cap",
            Kinds.oneOf("max_tokens", "max_completion_tokens"),
            "max_tokens",
            "What the provider calls the most tokens of an answer, where it speaks chat-completions.");
    static final Setting<Map<String, Object>> MODELS = Setting.top(
            "models", new TreeKind(), Map.of(), "Facts and prices of the provider's models, as in models.yaml.");
    static final Setting<Map<String, Settings>> PROVIDERS = Setting.in(
            GROUP,
            "providers",
            Kinds.mapping(Kinds.settings(WIRE, BASE_URL, KEY, OUTPUT_CAP, MODELS)),
            Map.of(),
            "Providers by name; those that models.yaml knows need nothing here.");

    static final Setting<Integer> LOW = effort("low", EffortTable.DEFAULT.low());
    static final Setting<Integer> MEDIUM = effort("medium", EffortTable.DEFAULT.medium());
    static final Setting<Integer> HIGH = effort("high", EffortTable.DEFAULT.high());
    static final Setting<Settings> EFFORTS = Setting.in(
            GROUP,
            "efforts",
            Kinds.settings(LOW, MEDIUM, HIGH),
            Settings.NONE,
            "How many tokens each effort may think with, from low to high.");

    static final Map<Situation, Setting<String>> BY_SITUATION = bySituation();
    static final Setting<Settings> STRATEGIES = Setting.in(
            GROUP,
            "strategies",
            new SettingsKind(List.copyOf(BY_SITUATION.values())),
            Settings.NONE,
            "The decision table: which strategy answers which kind of question.");

    static final Setting<Integer> MOST = Setting.top(
            "most", Kinds.whole(1, MOST_SAMPLES), SampleLimits.DEFAULT.most(), "The most votes on one question.");
    static final Setting<Double> THETA =
            Setting.top("theta", Kinds.number(0.5, 0.9999), 0.9, "How certain a vote must be before it stops early.");
    static final Setting<Integer> AVERAGE = Setting.top(
            "average",
            Kinds.whole(1, MOST_SAMPLES),
            SampleLimits.DEFAULT.average(),
            "How many votes a question gets on average, where several share them: more where the vote is less certain.");
    static final Setting<Integer> BEST_OF = Setting.top(
            "best-of",
            Kinds.whole(1, MOST_SAMPLES),
            SampleLimits.DEFAULT.bestOf(),
            "How many answers a verifier chooses from.");
    static final Setting<Integer> BEAM_WIDTH = Setting.top(
            "beam-width",
            Kinds.whole(1, MOST_SAMPLES),
            SampleLimits.DEFAULT.beamWidth(),
            "How many outlines are kept at each step.");
    static final Setting<Settings> SAMPLES = Setting.in(
            GROUP,
            "samples",
            Kinds.settings(MOST, THETA, AVERAGE, BEST_OF, BEAM_WIDTH),
            Settings.NONE,
            "How many answers a strategy may ask for.");

    static final List<String> SCOPES = List.of("call", "note", "run", "day", "month");
    static final Map<String, Setting<MicroDollars>> MONEY = money();
    static final Map<String, Setting<Integer>> TOKENS = tokens();
    static final Setting<Settings> TOKEN_CAPS = Setting.top(
            "tokens",
            new SettingsKind(List.copyOf(TOKENS.values())),
            Settings.NONE,
            "The same caps in tokens, input and output together.");
    static final Setting<Settings> CAPS = Setting.in(
            GROUP, "caps", caps(), Settings.NONE, "What may be spent; the tightest cap holds, whatever happens.");

    static final Setting<Boolean> URLS = Setting.in(
            GROUP,
            "urls",
            Kinds.flag(),
            false,
            "Whether a source on the web may be fetched; else files of the vault only.");
    static final Setting<Globs> IGNORE =
            Setting.in(GROUP, "ignore", Kinds.globs(), Globs.NONE, "Notes of which nothing ever leaves the machine.");

    private ReasoningKeys() {}

    static SettingGroup group() {
        return new SettingGroup(
                GROUP,
                "Whether and how a reasoning model is asked, and what it may cost.",
                List.of(MODEL, SMALL_MODEL, PROVIDERS, EFFORTS, STRATEGIES, SAMPLES, CAPS, URLS, IGNORE));
    }

    private static Kind<String> model() {
        return Kinds.text(
                text -> !text.isBlank() && text.indexOf('\n') < 0 && !KeyShape.isKey(text),
                "expected the id of a model such as claude-sonnet-5-5, or " + NO_MODEL + "; never a key",
                "\\S");
    }

    private static Setting<Integer> effort(String name, int fallback) {
        return Setting.top(
                name,
                Kinds.whole(LEAST_THINKING, MOST_THINKING),
                fallback,
                "Thinking tokens of the effort `" + name + "`.");
    }

    private static Map<Situation, Setting<String>> bySituation() {
        Map<Situation, Setting<String>> settings = new LinkedHashMap<>();
        Arrays.stream(Situation.values())
                .forEach(situation -> settings.put(
                        situation,
                        Setting.top(
                                situation.label(),
                                new StrategyChoice(situation),
                                ReasoningReader.fallback(situation).label(),
                                "The strategy for what is `" + situation.label() + "`.")));
        return settings;
    }

    private static Map<String, Setting<MicroDollars>> money() {
        Map<String, Setting<MicroDollars>> settings = new LinkedHashMap<>();
        Map<String, Long> fallbacks =
                Map.of("call", 250_000L, "note", 300_000L, "run", 500_000L, "day", 1_000_000L, "month", 10_000_000L);
        SCOPES.forEach(scope -> settings.put(
                scope,
                Setting.top(
                        scope,
                        new MoneyKind(),
                        new MicroDollars(fallbacks.get(scope)),
                        "Dollars for one " + scope + ".")));
        return settings;
    }

    private static Map<String, Setting<Integer>> tokens() {
        Map<String, Setting<Integer>> settings = new LinkedHashMap<>();
        SCOPES.forEach(scope -> settings.put(
                scope, Setting.top(scope, Kinds.wholeOr("none", MOST_TOKENS), 0, "Tokens for one " + scope + ".")));
        return settings;
    }

    private static Kind<Settings> caps() {
        List<Setting<?>> settings = new ArrayList<>(MONEY.values());
        settings.add(TOKEN_CAPS);
        return new SettingsKind(settings);
    }
}
