package dev.wikiclean.cli;

import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.DuplicateCluster;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.report.ReviewText;
import dev.wikiclean.report.RunReport;
import dev.wikiclean.report.RunText;
import dev.wikiclean.report.Style;
import dev.wikiclean.rules.ConfigException;
import dev.wikiclean.rules.DecisionsFile;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.DecisionStore;
import dev.wikiclean.run.DuplicatesReview;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three ways to decide about duplicates: at the keyboard, into a file, from a file. */
final class Deciding {
    private final Path vault;
    private final DuplicatesReview review;
    private final Terminal terminal;
    private final boolean commit;
    private final Optional<Path> configuration;
    private final DecisionStore store;

    Deciding(Path vault, DuplicatesReview review, Terminal terminal, boolean commit, Optional<Path> configuration) {
        this.vault = vault;
        this.review = review;
        this.terminal = terminal;
        this.commit = commit;
        this.configuration = configuration;
        this.store = new DecisionStore(vault);
    }

    int walk() throws WorkException, IOException {
        if (review.clusters().isEmpty()) {
            terminal.out().println("nothing to decide: no cluster of notes on one topic");
            return Command.CLEAN;
        }
        try (Keys keys = Keyboard.open(terminal.typed(), System.in)) {
            DecisionWalk walk =
                    new DecisionWalk(review, store, keys, terminal.out(), Style.of(terminal.colour()), LocalDate.now());
            List<Decision> merges = walk.walk();
            if (merges.isEmpty()) {
                return Command.CLEAN;
            }
            store.add(merges);
            if (walk.confirm("merge " + merges.size() + " now?")) {
                return merge(merges);
            }
        }
        terminal.out().println("kept as decided in " + DecisionsFile.NAME + ": `run --apply --unsafe` merges them");
        return Command.FINDINGS;
    }

    /** Writes a new file only. */
    int export(Path file) throws WorkException, IOException {
        LocalDate today = LocalDate.now();
        String text = ReviewText.of(review.clusters(), cluster -> proposal(cluster, today));
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new WorkException(file + " exists already; name a new file");
        }
        terminal.out().println(review.clusters().size() + " clusters to answer in " + file);
        return Command.CLEAN;
    }

    private Decision proposal(DuplicateCluster cluster, LocalDate today) {
        return review.decision(
                Answer.MERGE,
                cluster.members().stream().map(Member::path).toList(),
                Optional.of(cluster.canonical()),
                today);
    }

    int accept(Path file, boolean apply) throws WorkException, IOException {
        List<Decision> decisions;
        try {
            decisions = DecisionsFile.read(file, file.toString()).decisions();
        } catch (ConfigException e) {
            throw new WorkException(e.getMessage(), e);
        }
        List<Decision> nevers = answered(decisions, Answer.NEVER);
        List<Decision> merges = answered(decisions, Answer.MERGE);
        terminal.out().println(merges.size() + " to merge, " + nevers.size() + " never, in " + file);
        if (apply) {
            store.add(nevers);
        } else if (!nevers.isEmpty()) {
            terminal.out().println("pending: nothing is remembered without --apply");
        }
        if (merges.isEmpty()) {
            return apply || nevers.isEmpty() ? Command.CLEAN : Command.FINDINGS;
        }
        if (apply) {
            store.add(merges);
            return merge(merges);
        }
        RunText.write(vault, terminal.program(), run(merges, false), true, Style.of(terminal.colour()), terminal.out());
        return Command.FINDINGS;
    }

    private static List<Decision> answered(List<Decision> decisions, Answer answer) {
        return decisions.stream().filter(d -> d.answer() == answer).toList();
    }

    private int merge(List<Decision> merges) throws WorkException, IOException {
        RunResult result = run(merges, true);
        if (result.report().isPresent()) {
            Files.writeString(result.report().get(), RunReport.markdown(result));
        }
        List<Decision> done = result.applied() ? DuplicatesReview.carriedOut(result, merges) : List.of();
        store.remove(done);
        RunText.write(vault, terminal.program(), result, false, Style.of(terminal.colour()), terminal.out());
        if (done.size() < merges.size()) {
            terminal.problem((merges.size() - done.size())
                    + " of the decided clusters could not be merged; `duplicates`" + " says why. They stay decided.");
            return Command.FINDINGS;
        }
        return Command.CLEAN;
    }

    private RunResult run(List<Decision> merges, boolean apply) throws WorkException {
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            return CleanRun.merge(
                    new RunOptions(vault, apply, true, commit, Set.of()).with(configuration), merges, progress);
        }
    }
}
