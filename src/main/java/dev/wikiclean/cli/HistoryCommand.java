package dev.wikiclean.cli;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/** Lists the runs that a vault has seen, the latest first. */
final class HistoryCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "history",
                "List the runs that changed the vault, the latest first.",
                List.of(),
                Optional.of(Syntax.VAULT),
                List.of("0  answered"),
                List.of("history ~/vault"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, IOException {
        Path vault = VaultLocator.locate(arguments, terminal);
        List<Run> runs = new RunHistory(StateFolder.of(vault), FileOps.disk(), Clock.systemDefaultZone()).runs();
        runs.forEach(run -> print(run, terminal.out()));
        if (runs.isEmpty()) {
            terminal.out().println("no runs yet");
        }
        return CLEAN;
    }

    private static void print(Run run, PrintStream out) {
        StringJoiner line = new StringJoiner("  ");
        line.add(run.id()).add(run.undoOf().map(undone -> "undo of " + undone).orElse(run.command()));
        line.add(run.state().name().toLowerCase(Locale.ROOT));
        line.add(run.steps().size() + (run.steps().size() == 1 ? " file" : " files"));
        run.commitId().ifPresent(id -> line.add("commit " + id));
        StringJoiner rules = new StringJoiner(", ");
        run.rules().forEach((rule, count) -> rules.add(rule + " " + count));
        if (rules.length() > 0) {
            line.add(rules.toString());
        }
        out.println(line);
    }
}
