package dev.wikiclean.cli;

import dev.wikiclean.run.UndoRun;
import dev.wikiclean.run.WorkException;
import java.util.List;
import java.util.Optional;

/** Ends what a killed run left half done. */
final class RecoverCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "recover",
                "End what a killed run left half done: back to before it, or forward to its end. The next run does it too.",
                List.of(),
                Optional.of(Syntax.VAULT),
                List.of("0  no run is left half done"),
                List.of("recover ~/vault"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws WorkException {
        List<String> done = UndoRun.recover(VaultLocator.locate(arguments, terminal));
        done.forEach(terminal.out()::println);
        if (done.isEmpty()) {
            terminal.out().println("nothing to recover");
        }
        return CLEAN;
    }
}
