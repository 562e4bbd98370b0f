package dev.wikiclean.cli;

import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.report.AgentText;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.run.agent.AgentOptions;
import dev.wikiclean.run.agent.AgentResult;
import dev.wikiclean.run.agent.AgentRun;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One bounded run that nobody watches. */
final class AgentCommand implements Command {
    private static final Option BRANCH =
            Option.value("--branch", "NAME", "Commit to this branch; wiki-clean/agent-DATE by default.");
    private static final Option NOTES =
            Option.value("--max-notes", "N", "Pay for at most so many notes; 20 by default.");
    private static final Option TIME =
            Option.value("--max-time", "30m", "Begin nothing after so long (s, m, h); 30m by default.");
    private static final Option BATCH = Option.flag(
            "--batch",
            "Hand in the first questions about all notes as one batch, at the price of batches; wait for it as long as"
                    + " --max-time, else a later run fetches it.");
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(s|m|h)");
    private static final int DEFAULT_NOTES = 20;
    private static final Duration DEFAULT_TIME = Duration.ofMinutes(30);

    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(BRANCH, NOTES, TIME, BATCH));
        options.addAll(ModelOptions.OPTIONS.stream()
                .filter(option -> option != ModelOptions.EXPLAIN)
                .toList());
        options.add(Configuration.OPTION);
        return new Syntax(
                "agent",
                "One unattended run: mend what is Safe, then verify and draft notes by value for money, and commit all"
                        + " of it to a branch for review. Your files and your branch stay as they are.",
                options,
                Optional.of(Syntax.VAULT),
                List.of(
                        "0  done; the branch named holds what there is to review",
                        "143  ended by SIGTERM (130 by Ctrl-C); the branch holds what was finished"),
                List.of(
                        "agent ~/vault --budget 0.50usd",
                        "agent ~/vault --no-model                      clean only",
                        "agent ~/vault --max-notes 5 --max-time 10m",
                        "schedule print cron ~/vault --budget 0.50usd  every night"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        ModelOptions asked = ModelOptions.of(arguments);
        AgentOptions options = new AgentOptions(
                VaultLocator.locate(arguments, terminal),
                arguments.value(BRANCH.name()),
                notes(arguments),
                time(arguments),
                Configuration.of(arguments, terminal),
                arguments.has(BATCH.name()));
        StopSignal stop = StopSignal.whenTold();
        AgentResult result;
        try (GracefulStop graceful = new GracefulStop(stop);
                TerminalProgress progress = new TerminalProgress(terminal)) {
            result = new AgentRun(options, asked::over, stop, Clock.systemDefaultZone(), progress).run();
            result.notices().forEach(terminal::notice);
            AgentText.write(result, terminal.out());
            // The process may end as soon as the stop is done with.
            terminal.out().flush();
            terminal.err().flush();
        }
        return CLEAN;
    }

    private static int notes(Arguments arguments) throws UsageException {
        Optional<String> given = arguments.value(NOTES.name());
        if (given.isPresent() && !given.get().matches("[0-9]{1,6}")) {
            throw new UsageException("--max-notes takes a whole number, not " + given.get());
        }
        return given.map(Integer::parseInt).orElse(DEFAULT_NOTES);
    }

    private static Duration time(Arguments arguments) throws UsageException {
        Optional<String> given = arguments.value(TIME.name());
        if (given.isEmpty()) {
            return DEFAULT_TIME;
        }
        Matcher matcher = DURATION.matcher(given.get());
        if (!matcher.matches()) {
            throw new UsageException("--max-time takes a time such as 90s, 30m or 2h, not " + given.get());
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }
}
