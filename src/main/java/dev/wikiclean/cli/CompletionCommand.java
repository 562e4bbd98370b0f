package dev.wikiclean.cli;

import java.util.List;
import java.util.Optional;

/** Prints a completion script. */
final class CompletionCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "completion",
                "Print a completion script for bash and zsh.",
                List.of(),
                Optional.empty(),
                List.of("0  answered"),
                List.of("completion > ~/.wiki-clean-completion    then source that file from ~/.bashrc or ~/.zshrc"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        terminal.out().print(PicocliModel.completion(Commands.syntaxes()));
        return CLEAN;
    }
}
