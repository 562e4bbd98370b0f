package dev.wikiclean.cli;

import dev.wikiclean.assist.merge.SectionMerger.Merged;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.MergeRun;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Merges two notes that are named, with a model's help where both versions of a section would stand. */
final class MergeCommand implements Command {
    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(VaultLocator.OPTION));
        options.addAll(Writing.options("Merge and commit."));
        options.add(Preference.OPTION);
        options.addAll(ModelOptions.OPTIONS);
        options.add(Configuration.OPTION);
        return new Syntax(
                "merge",
                "Merge two notes; what both say in one section in other words a model may say once. Shows the diff;"
                        + " without --apply nothing is written.",
                options,
                List.of(
                        new Syntax.Parameter("A", "A note, by path or name."),
                        new Syntax.Parameter("B", "The other note; which one stays is told with the reason.")),
                List.of(
                        "0  the notes are merged, or there is nothing to do",
                        "1  the merge waits for --apply --unsafe"),
                List.of(
                        "merge 'Raft' 'Raft Consensus' --vault ~/vault --no-model   by code alone, both versions stay",
                        "merge 'Raft' 'Raft Consensus' --budget 0.02usd             as a diff",
                        "merge 'Raft' 'Raft Consensus' --apply --unsafe             merge and commit"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        ModelOptions asked = ModelOptions.of(arguments);
        Writing writing = Writing.of(arguments);
        if (arguments.parameters().size() != 2) {
            throw new UsageException("merge needs two notes: merge A B");
        }
        Path vault = VaultLocator.locate(arguments.value(VaultLocator.OPTION.name()), terminal);
        List<String> prefer = Preference.of(arguments, vault, terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        Interrupted.mend(vault).forEach(terminal::notice);
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            Snapshot snapshot =
                    Snapshot.read(vault, configuration, Set.of(), progress).preferring(prefer);
            VaultIndex index = VaultIndex.of(snapshot.vault());
            MergeRun run = MergeRun.of(
                    snapshot,
                    index,
                    arguments.parameters().get(0),
                    arguments.parameters().get(1),
                    LocalDate.now(),
                    progress);
            RunOptions options = writing.options(vault, prefer, configuration);
            Optional<Reasoning> opened = Asking.open(snapshot, index, asked, terminal);
            if (opened.isEmpty()) {
                return Writing.exitCode(writing.carryOut(
                        options,
                        List.of(run),
                        (how, merges) -> merges.get(0).carryOut(how, List.of(), List.of(), progress),
                        terminal));
            }
            try (Reasoning reasoning = opened.get()) {
                run.objection(reasoning).ifPresent(why -> terminal.notice("no model is asked: " + why));
                if (asked.explain()) {
                    run.routing(reasoning).forEach(terminal.out()::println);
                    return CLEAN;
                }
                List<Merged> answers = run.ask(reasoning);
                answers.forEach(each -> each.notice()
                        .ifPresent(why -> terminal.notice("`" + each.heading() + "` stays as code merged it, " + why)));
                List<String> trailers = MergeRun.trailers(reasoning, answers);
                return Writing.exitCode(writing.carryOut(
                        options,
                        List.of(run),
                        (how, merges) -> merges.get(0).carryOut(how, answers, trailers, progress),
                        terminal));
            }
        }
    }
}
