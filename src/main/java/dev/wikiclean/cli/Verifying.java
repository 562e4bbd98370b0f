package dev.wikiclean.cli;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.run.ModelTrailers;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RoutedAsker;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.VerifyChoice;
import dev.wikiclean.run.VerifyRun;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Verifies with a model: asks, shows, and writes where that is wanted. */
final class Verifying {
    private final Snapshot snapshot;
    private final VerifyChoice choice;
    private final ModelOptions asked;
    private final Terminal terminal;
    private final TerminalProgress progress;
    private final ReasoningSettings settings;

    Verifying(
            Snapshot snapshot, VerifyChoice choice, ModelOptions asked, Terminal terminal, TerminalProgress progress) {
        this.snapshot = snapshot;
        this.choice = choice;
        this.asked = asked;
        this.terminal = terminal;
        this.progress = progress;
        this.settings = asked.over(snapshot.config().reasoning());
    }

    boolean hasModel() {
        return settings.model().isPresent();
    }

    /** @param changes whether what is or would be written is shown, and not the findings */
    int run(FindingsAnswer answer, Writing writing, RunOptions options, boolean changes)
            throws WorkException, UsageException, IOException {
        Clock clock = Clock.systemDefaultZone();
        try (Reasoning reasoning = Asking.open(snapshot, VaultIndex.of(snapshot.vault()), asked, terminal)
                .orElseThrow()) {
            RoutedAsker asker = new RoutedAsker(reasoning, VerifyRun.count(snapshot, choice));
            if (asked.explain()) {
                VerifyRun.explain(snapshot, choice, asker, reasoning, progress).forEach(terminal.out()::println);
                return Command.CLEAN;
            }
            VerifyRun.Verification verification = VerifyRun.ask(
                    snapshot, choice, asker, reasoning.memory(), reasoning.guard()::withheld, clock, progress);
            if (!changes) {
                return answer.give(snapshot.root(), verification.check());
            }
            verification.check().notices().forEach(terminal::notice);
            String model = settings.model().orElseThrow();
            List<String> trailers = ModelTrailers.of(reasoning);
            LocalDate today = LocalDate.now(clock);
            return Writing.exitCode(writing.carryOut(
                    options,
                    verification.judged(),
                    (how, notes) -> VerifyRun.write(how, notes, model, today, trailers, progress),
                    terminal));
        }
    }
}
