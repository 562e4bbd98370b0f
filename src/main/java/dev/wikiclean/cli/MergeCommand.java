package dev.wikiclean.cli;

import dev.wikiclean.assist.merge.SectionMerger.Merged;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.report.RunReport;
import dev.wikiclean.report.RunText;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.MergeRun;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
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
        List<Option> options = new ArrayList<>(List.of(
                VaultLocator.OPTION,
                Option.flag("--apply", "Merge and commit. Needs --unsafe."),
                Option.flag("--unsafe", "Agree to the merge, and to what a model worded."),
                Option.flag("--no-commit", "Leave the merged notes uncommitted."),
                Preference.OPTION));
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
        Asking.requireAgreement(arguments);
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
            RunOptions options = new RunOptions(
                    vault,
                    arguments.has("--apply"),
                    true,
                    !arguments.has("--no-commit"),
                    Set.of(),
                    prefer,
                    configuration);
            Optional<Reasoning> opened = Asking.open(snapshot, index, asked, terminal);
            if (opened.isEmpty()) {
                return show(options, run.carryOut(options, List.of(), List.of(), progress), terminal);
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
                return show(options, run.carryOut(options, answers, trailers, progress), terminal);
            }
        }
    }

    private static int show(RunOptions options, RunResult result, Terminal terminal) throws IOException {
        if (result.report().isPresent()) {
            Files.writeString(result.report().get(), RunReport.markdown(result));
        }
        RunText.write(
                options.vault(),
                terminal.program(),
                result,
                !options.apply(),
                Style.of(terminal.colour()),
                terminal.out());
        return result.applied() || result.changes().isEmpty() ? CLEAN : FINDINGS;
    }
}
