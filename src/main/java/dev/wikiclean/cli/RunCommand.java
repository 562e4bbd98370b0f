package dev.wikiclean.cli;

import dev.wikiclean.report.RunJson;
import dev.wikiclean.report.RunReport;
import dev.wikiclean.report.RunText;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.RemovalCap;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.VaultCopy;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The whole pipeline; the command meant when none is named. */
final class RunCommand implements Command {
    private static final Option STAGED = Option.flag(
            "--staged",
            "Only Safe fixes whose every edit lies in files staged in git, and staged whole. With --apply they are made"
                    + " in the work tree, for you to stage; nothing is committed.");

    @Override
    public Syntax syntax() {
        return new Syntax(
                "run",
                "Find, plan, prove, and with --apply change and commit. Without --apply nothing is written.",
                List.of(
                        Option.flag("--apply", "Apply the Safe fixes: the meaning cannot change."),
                        Option.flag("--unsafe", "Plan the Unsafe fixes too: merges and removals."),
                        Option.flag("--no-commit", "Leave the applied changes uncommitted."),
                        STAGED,
                        Option.flag("--diff", "Show the changes as a unified diff that `git apply` reads."),
                        Option.value(
                                "--on-copy",
                                "DIR",
                                "Work on a copy of the vault in the new folder DIR, a git repository of its own."
                                        + " Implies --apply --unsafe."),
                        Removals.OPTION,
                        RuleChoice.OPTION,
                        Preference.OPTION,
                        Configuration.OPTION,
                        CheckCommand.FORMAT,
                        Colours.OPTION),
                Optional.of(Syntax.VAULT),
                List.of(
                        "0  nothing is pending, or what was asked for is applied (what remains is shown)",
                        "1  changes are pending, in a run without --apply"),
                List.of(
                        "run ~/vault --diff                      what would change?",
                        "run ~/vault --apply                     apply the Safe fixes and commit",
                        "run ~/vault --apply --unsafe            merge and remove too",
                        "run ~/vault --staged --apply            mend what is about to be committed",
                        "run ~/vault --on-copy /tmp/demo         try everything on a copy",
                        "undo ~/vault                            take the last run back"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        boolean onCopy = arguments.has("--on-copy");
        boolean json = arguments.value("--format").orElse("text").equals("json");
        boolean apply = onCopy || arguments.has("--apply");
        if (arguments.has("--no-commit") && !apply) {
            throw new UsageException("--no-commit needs --apply");
        }
        boolean staged = arguments.has(STAGED.name());
        if (staged && (onCopy || arguments.has("--unsafe"))) {
            throw new UsageException("--staged goes neither with --unsafe nor with --on-copy");
        }
        var rules = RuleChoice.of(arguments);
        Path vault = VaultLocator.locate(arguments, terminal);
        List<String> prefer = Preference.of(arguments, vault, terminal);
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        RemovalCap cap = Removals.cap(arguments, terminal);
        RunResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            if (onCopy) {
                Path copy = VaultLocator.path(arguments.value("--on-copy").orElseThrow(), terminal);
                VaultCopy.make(vault, copy, progress).forEach(terminal::notice);
                vault = copy;
            }
            RunOptions options = new RunOptions(
                    vault,
                    apply,
                    onCopy || arguments.has("--unsafe"),
                    !arguments.has("--no-commit") && !staged,
                    rules,
                    prefer,
                    configuration);
            result = staged && StagedChoice.isMade(arguments, terminal, vault)
                    ? CleanRun.staged(options, terminal.folder(), System.getenv(), progress)
                    : CleanRun.run(options, cap, progress);
        }
        if (result.report().isPresent()) {
            Files.writeString(result.report().get(), RunReport.markdown(result));
        }
        boolean diff = arguments.has("--diff");
        if (json) {
            result.notices().forEach(terminal::notice);
            RunJson.write(vault, result, diff, terminal.out());
        } else {
            RunText.write(vault, terminal.program(), result, diff, Colours.of(arguments, terminal), terminal.out());
        }
        return !result.applied() && !result.changes().isEmpty() ? FINDINGS : CLEAN;
    }
}
