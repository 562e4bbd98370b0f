package dev.wikiclean.cli;

import dev.wikiclean.report.BudgetReport;
import dev.wikiclean.run.BudgetReview;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows what reasoning models have cost, and what is left under each cap. */
final class BudgetCommand implements Command {
    private static final String CURVE = "curve";
    private static final Option MONTH =
            Option.value("--month", "YYYY-MM", "Show this month instead of the current one.");
    private static final Option ATTEMPTS = Option.flag(
            "--attempts", "Show each attempt, too: how hard the question seemed, how it was asked and why.");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "budget",
                "Show what reasoning models have cost in a month, by day, task, effort and model, and what is left under each"
                        + " cap. Asks nothing, writes nothing; `budget curve NOTE` asks and pays.",
                options(),
                List.of(
                        Syntax.VAULT,
                        new Syntax.Parameter(
                                "NOTE",
                                "After the word `curve` in place of VAULT: ask a model about the statements of this note, at"
                                        + " several efforts, and show answers, tokens, cost and time side by side."),
                        new Syntax.Parameter("CURVE_VAULT", "The vault of that note.")),
                List.of("0  answered"),
                List.of(
                        "budget ~/vault",
                        "budget ~/vault --month 2026-10",
                        "budget ~/vault --attempts                what was asked how, and why",
                        "budget ~/vault --format json | jq '.left[] | select(.scope == \"month\") | .left'",
                        "budget curve Notes/Tea.md ~/vault --efforts none,low,medium,high --budget 0.10usd"));
    }

    private static List<Option> options() {
        List<Option> options = new ArrayList<>(
                List.of(MONTH, ATTEMPTS, Configuration.OPTION, CheckCommand.FORMAT, BudgetCurve.EFFORTS));
        options.addAll(ModelOptions.OPTIONS);
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        List<String> words = arguments.parameters();
        if (words.stream().findFirst().filter(CURVE::equals).isPresent()) {
            if (words.size() < 2) {
                throw new UsageException("budget curve takes a note: budget curve NOTE [VAULT]");
            }
            Arguments vault = new Arguments(arguments.options(), words.subList(2, words.size()));
            return BudgetCurve.run(words.get(1), Snapshots.read(vault, terminal), arguments, terminal);
        }
        if (words.size() > 1) {
            throw new UsageException("budget takes one vault, or `budget curve NOTE [VAULT]`");
        }
        Clock clock = Clock.systemDefaultZone();
        YearMonth month = month(arguments, clock);
        Snapshot snapshot = Snapshots.read(arguments, terminal);
        BudgetReview review = BudgetReview.of(
                snapshot.root(), snapshot.config().reasoning(), month, arguments.has(ATTEMPTS.name()), clock);
        try (Writer out = terminal.writer()) {
            if (arguments.value(CheckCommand.FORMAT.name()).orElse("text").equals("json")) {
                BudgetReport.json(review, out);
            } else {
                BudgetReport.text(review, out);
            }
        }
        return CLEAN;
    }

    private static YearMonth month(Arguments arguments, Clock clock) throws UsageException {
        Optional<String> given = arguments.value(MONTH.name());
        try {
            return given.isPresent() ? YearMonth.parse(given.get()) : YearMonth.now(clock);
        } catch (DateTimeParseException e) {
            throw new UsageException("--month takes a month such as 2026-10, not " + given.orElse(""));
        }
    }
}
