package dev.wikiclean.cli;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
        StateFolder state = StateFolder.of(vault);
        List<Run> runs = new RunHistory(state, FileOps.disk(), Clock.systemDefaultZone()).runs();
        Map<String, String> undone = RunHistory.undone(runs);
        runs.forEach(run -> terminal.out().println(line(run, undone)));
        if (runs.isEmpty()) {
            terminal.out().println("no runs yet");
        }
        state.former().ifPresent(former -> terminal.err()
                .println("runs from before the vault lay in a repository are in " + former.root()));
        return CLEAN;
    }

    private static String line(Run run, Map<String, String> undone) {
        StringJoiner line = new StringJoiner("  ");
        line.add(run.id()).add(run.undoOf().map(of -> "undo of " + of).orElse(run.command()));
        line.add(run.steps().size() + (run.steps().size() == 1 ? " file" : " files"));
        StringJoiner rules = new StringJoiner(", ");
        run.rules().forEach((rule, count) -> rules.add(rule + " " + count));
        if (rules.length() > 0) {
            line.add(rules.toString());
        }
        run.commitId().ifPresent(id -> line.add("commit " + id));
        return line.add(end(run, undone)).toString();
    }

    /** How it ended, and whether it can be taken back. */
    private static String end(Run run, Map<String, String> undone) {
        if (!run.state().isFinal()) {
            return "interrupted; the next run ends it, or `recover`";
        }
        String why = run.note().isEmpty() ? "" : " (" + run.note() + ")";
        if (!run.state().isApplied()) {
            return "rolled back" + why;
        }
        if (undone.containsKey(run.id())) {
            return "undone by " + undone.get(run.id()) + why;
        }
        if (!RunHistory.isInPlace(run, undone)) {
            return "done" + why;
        }
        return (run.hasSavedBytes() ? "can be undone" : "cannot be undone: its saved bytes were cleared away") + why;
    }
}
