package dev.wikiclean.cli;

import java.util.List;
import java.util.Optional;

/** Explains the program or one command. */
final class HelpCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "help",
                "Explain the program or one command.",
                List.of(),
                Optional.of(new Syntax.Parameter("COMMAND", "The command to explain.")),
                List.of("0  answered"),
                List.of("help", "help run"));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) throws UsageException {
        Optional<String> name = arguments.parameter();
        if (name.isEmpty()) {
            return program(terminal);
        }
        Optional<Command> command = Commands.named(name.get());
        if (command.isEmpty()) {
            throw new UsageException("no command is called '" + name.get() + "'"
                    + Misspelling.nearest(name.get(), Commands.names())
                            .map(near -> ". Did you mean " + near + "?")
                            .orElse(""));
        }
        return command(command.get(), terminal);
    }

    static int program(Terminal terminal) {
        terminal.out().print(PicocliModel.help(Commands.syntaxes(), terminal.colour()));
        return CLEAN;
    }

    static int command(Command command, Terminal terminal) {
        terminal.out().print(PicocliModel.help(command.syntax(), terminal.colour()));
        return CLEAN;
    }
}
