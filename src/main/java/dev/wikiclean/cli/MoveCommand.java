package dev.wikiclean.cli;

import dev.wikiclean.report.RunJson;
import dev.wikiclean.report.RunReport;
import dev.wikiclean.report.RunText;
import dev.wikiclean.report.Style;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.MoveOrder;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renames or moves a note, an attachment or a folder, and takes every link along. */
final class MoveCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "move",
                "Rename or move a note, an attachment or a folder; every link keeps its destination. Without --apply"
                        + " nothing is written.",
                List.of(
                        VaultLocator.OPTION,
                        Option.flag("--apply", "Move, and commit."),
                        Option.flag("--no-commit", "Leave the applied changes uncommitted."),
                        Option.flag("--capture", "Let links that lead nowhere now lead to what is moved."),
                        Option.flag("--diff", "Show the changes as a unified diff that `git apply` reads."),
                        Configuration.OPTION,
                        CheckCommand.FORMAT),
                List.of(
                        new Syntax.Parameter("OLD", "What to move: a path in the vault, or in the file system."),
                        new Syntax.Parameter(
                                "NEW",
                                "Where to: a path, which may lack the extension, or a folder to move into: one that"
                                        + " is there, or that ends in a slash. Folders are made as needed.")),
                List.of("0  it is moved", "1  changes are pending, without --apply"),
                List.of(
                        "move Inbox/Idea 'Projects/Better Idea'          what would change?",
                        "move Inbox/Idea 'Projects/Better Idea' --apply  rename, follow, commit",
                        "move img/p.png attachments/ --vault ~/vault     move into a folder",
                        "undo                                            take it back"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException, UsageException, IOException {
        if (arguments.parameters().size() < 2) {
            throw new UsageException("move needs two names: OLD and NEW");
        }
        boolean apply = arguments.has("--apply");
        if (arguments.has("--no-commit") && !apply) {
            throw new UsageException("--no-commit needs --apply");
        }
        Path vault = VaultLocator.locate(arguments.value(VaultLocator.OPTION.name()), terminal);
        MovedNames names = MovedNames.of(
                vault,
                terminal,
                arguments.parameters().get(0),
                arguments.parameters().get(1));
        Optional<Path> configuration = Configuration.of(arguments, terminal);
        RunResult result;
        try (TerminalProgress progress = new TerminalProgress(terminal)) {
            result = CleanRun.move(
                    new RunOptions(vault, apply, false, !arguments.has("--no-commit"), Set.of()).with(configuration),
                    new MoveOrder(names.old(), names.target(), arguments.has("--capture")),
                    progress);
        }
        if (result.report().isPresent()) {
            Files.writeString(result.report().get(), RunReport.markdown(result));
        }
        boolean diff = arguments.has("--diff");
        if (arguments.value("--format").orElse("text").equals("json")) {
            result.notices().forEach(terminal::notice);
            RunJson.write(vault, result, diff, terminal.out());
        } else {
            RunText.write(vault, terminal.program(), result, diff, Style.of(terminal.colour()), terminal.out());
        }
        return result.applied() ? CLEAN : FINDINGS;
    }
}
