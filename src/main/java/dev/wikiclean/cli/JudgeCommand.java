package dev.wikiclean.cli;

import dev.wikiclean.assist.judge.Judgement;
import dev.wikiclean.assist.judge.Verdict;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.JudgeText;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.DecisionStore;
import dev.wikiclean.run.DuplicatesReview;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.JudgeRun;
import dev.wikiclean.run.ModelTrailers;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a model about pairs of notes of which code cannot tell whether they are one topic. */
final class JudgeCommand implements Command {
    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(
                VaultLocator.OPTION,
                Option.flag(
                        "--doubtful", "Every pair that `duplicates` only shows; so it is where no note is named.")));
        options.addAll(
                Writing.options("Merge what is judged one topic, remember what is judged different, and commit."));
        options.addAll(ModelOptions.OPTIONS);
        options.add(Configuration.OPTION);
        return new Syntax(
                "judge",
                "Ask a model about pairs of notes that code can neither merge nor keep apart; each verdict with words of"
                        + " both notes. Without --apply nothing is written.",
                options,
                List.of(
                        new Syntax.Parameter("A", "A note, by path or name; or, alone, the vault's folder."),
                        new Syntax.Parameter("B", "The other note.")),
                List.of("0  nothing is judged one topic, or what was is merged", "1  merges wait for --apply --unsafe"),
                List.of(
                        "judge --doubtful --explain-routing            what would be asked? spends nothing",
                        "judge --doubtful --budget 0.05usd             suggestions",
                        "judge 'Raft' 'Raft Consensus' --vault ~/vault  one pair",
                        "judge --doubtful --apply --unsafe             merge and commit, with who judged"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        ModelOptions asked = ModelOptions.of(arguments);
        Writing writing = Writing.of(arguments);
        List<String> words = arguments.parameters();
        if (words.size() == 2 && arguments.has("--doubtful")) {
            throw new UsageException("name two notes or give --doubtful, not both");
        }
        if (words.size() == 1 && arguments.has(VaultLocator.OPTION.name())) {
            throw new UsageException("judge compares two notes; name the other one, too");
        }
        Path vault = VaultLocator.locate(
                words.size() == 1 ? arguments.parameter() : arguments.value(VaultLocator.OPTION.name()), terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        Interrupted.mend(vault).forEach(terminal::notice);
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            Snapshot snapshot = Snapshot.read(vault, configuration, Set.of(), progress);
            snapshot.notices().forEach(terminal::notice);
            VaultIndex index = VaultIndex.of(snapshot.vault());
            JudgeRun run = words.size() == 2
                    ? JudgeRun.named(snapshot, index, words.get(0), words.get(1))
                    : JudgeRun.doubtful(snapshot, index);
            if (run.pairs().isEmpty()) {
                terminal.out()
                        .println("nothing is doubtful: no pair that `duplicates` only shows and nothing keeps apart");
                return CLEAN;
            }
            Style style = Style.of(terminal.colour());
            Optional<Reasoning> opened = Asking.open(snapshot, index, asked, terminal);
            if (opened.isEmpty()) {
                run.pairs().forEach(pair -> terminal.out().print(JudgeText.pair(pair, style)));
                terminal.notice(Asking.NO_MODEL);
                return CLEAN;
            }
            try (Reasoning reasoning = opened.get()) {
                if (asked.explain()) {
                    run.routing(reasoning).forEach(terminal.out()::println);
                    return CLEAN;
                }
                List<Judgement> judgements =
                        run.judge(reasoning, each -> terminal.out().print(JudgeText.of(each, style)));
                if (judgements.size() < run.pairs().size()) {
                    terminal.notice((run.pairs().size() - judgements.size()) + " of "
                            + run.pairs().size() + " pairs were not asked about");
                }
                RunOptions options = writing.options(vault, List.of(), configuration);
                List<String> trailers = ModelTrailers.of(reasoning);
                return carryOut(writing, options, judgements, trailers, terminal, progress);
            }
        }
    }

    /** What is different is only remembered; a person who reviews is asked about what changes notes. */
    private static int carryOut(
            Writing writing,
            RunOptions options,
            List<Judgement> judgements,
            List<String> trailers,
            Terminal terminal,
            TerminalProgress progress)
            throws WorkException, IOException {
        LocalDate today = LocalDate.now();
        List<Decision> merges = JudgeRun.decisions(judgements, Verdict.SAME_TOPIC, today);
        DecisionStore store = new DecisionStore(options.vault());
        if (writing.apply()) {
            store.add(JudgeRun.decisions(judgements, Verdict.DIFFERENT, today));
        }
        if (merges.isEmpty()) {
            return CLEAN;
        }
        Optional<RunResult> result = writing.carryOut(
                options,
                merges,
                (how, agreed) -> {
                    if (how.apply()) {
                        store.add(agreed);
                    }
                    return JudgeRun.merge(how, agreed, trailers, progress);
                },
                terminal);
        if (result.isEmpty() || !result.get().applied()) {
            return FINDINGS;
        }
        List<Decision> done = DuplicatesReview.carriedOut(result.get(), merges);
        store.remove(done);
        return done.size() == merges.size() ? CLEAN : FINDINGS;
    }
}
