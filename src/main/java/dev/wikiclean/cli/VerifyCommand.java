package dev.wikiclean.cli;

import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.VerifyChoice;
import dev.wikiclean.run.VerifyRun;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Compares what notes claim with their sources. */
final class VerifyCommand implements Command {
    private static final Option STALE = Option.flag(
            "--stale", "Only notes whose claim to be verified is too old or unfounded (the rule stale-claim).");
    private static final Option DIFF =
            Option.flag("--diff", "Show what would be written as a unified diff, instead of the findings.");
    private static final Option BELOW =
            Option.value("--below", "SCORE", "Only notes with a confidence_score under SCORE, such as 0.7.");

    @Override
    public Syntax syntax() {
        List<Option> options = new ArrayList<>(List.of(VaultLocator.OPTION, STALE, BELOW));
        options.addAll(Writing.options("Write down what a model judged, and commit."));
        options.add(DIFF);
        options.addAll(ModelOptions.OPTIONS);
        options.add(Configuration.OPTION);
        options.addAll(FindingsAnswer.OPTIONS);
        return new Syntax(
                "verify",
                "Compare what notes claim with their sources: quotations, numbers, dates, versions, code; with a model"
                        + " every claim. Without --apply nothing is written.",
                options,
                List.of(Syntax.Parameter.repeated(
                        "NOTE",
                        "The notes, by path or name, or folders of notes; all where none is given. A single folder that"
                                + " is no folder of the vault is the vault.")),
                List.of("0  nothing was found, or no more than --max-findings", "1  there are findings"),
                List.of(
                        "verify --vault ~/vault",
                        "verify 'AI/Attention' --vault ~/vault       one note",
                        "verify --stale --below 0.7                  what most needs it",
                        "verify --below 0.7 --explain-routing        what would a model be asked? spends nothing",
                        "verify AI/Attention --model ID --budget 0.05usd --apply --unsafe   judge, write it down, commit",
                        "verify ~/vault --format json | jq '.findings[] | select(.rule == \"quote-not-found\")'"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        FindingsAnswer answer = new FindingsAnswer(arguments, terminal);
        OptionalDouble below = below(arguments);
        boolean folder = arguments.parameters().size() == 1
                && !arguments.has(VaultLocator.OPTION.name())
                && isFolder(arguments.parameters().get(0), terminal);
        Path vault = VaultLocator.locate(
                folder ? arguments.parameter() : arguments.value(VaultLocator.OPTION.name()), terminal);
        List<String> names = folder ? List.of() : arguments.parameters();
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        Writing writing = Writing.of(arguments);
        ModelOptions asked = ModelOptions.of(arguments);
        Interrupted.mend(vault).forEach(terminal::notice);
        VerifyChoice choice = new VerifyChoice(names, arguments.has(STALE.name()), below);
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            Snapshot snapshot = Snapshot.read(vault, configuration, Set.of(), progress);
            Verifying verifying = new Verifying(snapshot, choice, asked, terminal, progress);
            if (!verifying.hasModel()) {
                if (writing.writes() || asked.explain() || arguments.has(DIFF.name())) {
                    throw new WorkException(
                            "there is no model, and what code finds is only reported: name one with"
                                    + " --model ID or `reasoning: {model: ID}` in .wiki-clean.yaml; `wiki-clean models` lists them");
                }
                return answer.give(vault, VerifyRun.check(snapshot, choice, progress));
            }
            RunOptions options = writing.options(vault, List.of(), configuration);
            return verifying.run(answer, writing, options, writing.writes() || arguments.has(DIFF.name()));
        }
    }

    /** A folder that is named from here, and that is not rather meant as one of the vault around. */
    private static boolean isFolder(String word, Terminal terminal) throws WorkException {
        Path path = VaultLocator.path(word, terminal);
        boolean marked = List.of(".obsidian", ".wiki-clean.yaml", ".git").stream()
                .anyMatch(mark -> Files.exists(path.resolve(mark)));
        return Files.isDirectory(path) && (marked || !VaultLocator.isInVault(terminal));
    }

    private static OptionalDouble below(Arguments arguments) throws UsageException {
        Optional<String> word = arguments.value(BELOW.name());
        if (word.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double score = Double.parseDouble(word.get());
            if (score > 0 && score <= 1) {
                return OptionalDouble.of(score);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new UsageException("--below: a confidence lies between 0 and 1, such as 0.7; not " + word.get());
    }
}
