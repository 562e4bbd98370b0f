package dev.wikiclean.cli;

import dev.wikiclean.reason.KeyShape;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.budget.MicroDollars;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The options of every command that may ask a model.
 *
 * @param budget the most money for this run, instead of the configuration's
 * @param maxTokens the most tokens for this run, instead of the configuration's
 * @param model instead of the configuration's
 * @param none whether no model is asked
 * @param explain whether only the decisions of the router are shown, and nothing is spent
 */
record ModelOptions(
        Optional<MicroDollars> budget, OptionalLong maxTokens, Optional<String> model, boolean none, boolean explain) {
    static final Option BUDGET =
            Option.value("--budget", "0.50usd", "Spend at most so much in this run; else `caps: run` holds.");
    static final Option MAX_TOKENS = Option.value(
            "--max-tokens", "N", "Use at most so many tokens in this run, those of questions and thinking too.");
    static final Option MODEL = Option.value("--model", "ID", "Ask this model instead of the configured one.");
    static final Option NO_MODEL = Option.flag("--no-model", "Ask no model; do only what code can.");
    static final Option EXPLAIN =
            Option.flag("--explain-routing", "Show what would be asked, how, and why; ask and spend nothing.");

    /** All of them, for a {@link Syntax}. */
    static final List<Option> OPTIONS = List.of(BUDGET, MAX_TOKENS, MODEL, NO_MODEL, EXPLAIN);

    private static final long MOST_TOKENS = 2_000_000_000;

    static ModelOptions of(Arguments arguments) throws UsageException {
        Optional<String> model = arguments.value(MODEL.name());
        boolean none = arguments.has(NO_MODEL.name());
        if (model.isPresent() && none) {
            throw new UsageException("--model and --no-model contradict each other; leave one out");
        }
        if (model.isPresent() && (model.get().isBlank() || KeyShape.isKey(model.get()))) {
            throw new UsageException("--model takes the id of a model, never a key; `wiki-clean models` lists them");
        }
        return new ModelOptions(
                budget(arguments),
                tokens(arguments),
                model.filter(id -> !id.equals("none")),
                none || model.filter("none"::equals).isPresent(),
                arguments.has(EXPLAIN.name()));
    }

    private static Optional<MicroDollars> budget(Arguments arguments) throws UsageException {
        Optional<String> written = arguments.value(BUDGET.name());
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MicroDollars.parse(written.get()));
        } catch (IllegalArgumentException e) {
            throw new UsageException("--budget: " + e.getMessage());
        }
    }

    private static OptionalLong tokens(Arguments arguments) throws UsageException {
        Optional<String> written = arguments.value(MAX_TOKENS.name());
        if (written.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long tokens = Long.parseLong(written.get());
            if (0 <= tokens && tokens <= MOST_TOKENS) {
                return OptionalLong.of(tokens);
            }
        } catch (NumberFormatException e) {
            // told below, in the reader's words
        }
        throw new UsageException(
                "--max-tokens takes a whole number from 0 to " + MOST_TOKENS + ", not " + written.get());
    }

    /** The configuration as these options change it. The caps of calls, notes, days and months hold as they are. */
    ReasoningSettings over(ReasoningSettings settings) {
        ReasoningSettings asked = none ? settings.asking(Optional.empty()) : settings;
        if (model.isPresent()) {
            asked = asked.asking(model);
        }
        return asked.within(
                budget.map(most -> settings.money().withRun(most.value())).orElse(settings.money()),
                maxTokens.isPresent() ? settings.tokens().withRun(maxTokens.getAsLong()) : settings.tokens());
    }
}
