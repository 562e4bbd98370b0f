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
import java.util.List;
import java.util.Optional;

/** Shows what reasoning models have cost, and what is left under each cap. */
final class BudgetCommand implements Command {
    private static final Option MONTH =
            Option.value("--month", "YYYY-MM", "Show this month instead of the current one.");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "budget",
                "Show what reasoning models have cost in a month, by day, task and model, and what is left under each"
                        + " cap. Asks nothing, writes nothing.",
                List.of(MONTH, Configuration.OPTION, CheckCommand.FORMAT),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of(
                        "budget ~/vault",
                        "budget ~/vault --month 2026-10",
                        "budget ~/vault --format json | jq '.left[] | select(.scope == \"month\") | .left'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        Clock clock = Clock.systemDefaultZone();
        YearMonth month = month(arguments, clock);
        Snapshot snapshot = Snapshots.read(arguments, terminal);
        BudgetReview review = BudgetReview.of(snapshot.root(), snapshot.config().reasoning(), month, clock);
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
