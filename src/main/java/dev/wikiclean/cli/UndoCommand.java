package dev.wikiclean.cli;

import dev.wikiclean.run.UndoResult;
import dev.wikiclean.run.UndoRun;
import dev.wikiclean.run.WorkException;
import java.util.List;
import java.util.Optional;

/** Takes the last run back. */
final class UndoCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "undo",
                "Take the last run back, byte for byte; with a commit of its own if it was committed.",
                List.of(),
                Optional.of(Syntax.VAULT),
                List.of("0  every file is as before the run", "1  files changed since were left alone, each is named"),
                List.of("undo ~/vault", "undo ~/vault && wiki-clean undo ~/vault    take back two"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException {
        UndoResult result = UndoRun.undo(VaultLocator.locate(arguments, terminal));
        result.notices().forEach(terminal::notice);
        if (result.undone().isEmpty()) {
            throw new WorkException("there is no run to take back");
        }
        terminal.out().println("took back run " + result.undone().get());
        result.commit().ifPresent(id -> terminal.out().println("commit " + id));
        return result.complete() ? CLEAN : FINDINGS;
    }
}
