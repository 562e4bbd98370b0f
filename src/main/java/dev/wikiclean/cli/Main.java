package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Entry point of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OutputGuard out = OutputGuard.of(FileDescriptor.out);
        OutputGuard err = OutputGuard.of(FileDescriptor.err);
        int code = run(args, out.stream(), err.stream());
        out.stream().flush();
        Optional<String> trouble = out.trouble();
        if (trouble.isPresent()) {
            err.stream().println("wiki-clean: cannot write the output: " + trouble.get());
            code = Command.FAILED;
        }
        err.stream().flush();
        System.exit(code);
    }

    /** Runs the program inside this process and returns its exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, Terminal.ofProcess(out, err));
    }

    static int run(String[] args, Terminal terminal) {
        try {
            FileNames.requireUnicode();
            return dispatch(List.of(args), terminal);
        } catch (UsageException e) {
            terminal.problem(e.getMessage());
            terminal.err().println("See `" + terminal.program() + " --help`.");
        } catch (WorkException e) {
            terminal.problem(e.getMessage());
            debug(e, terminal);
        } catch (IOException e) {
            terminal.problem(describe(e));
            debug(e, terminal);
        } catch (Throwable e) {
            terminal.problem(unexpected(e));
            debug(e, terminal);
        }
        return Command.FAILED;
    }

    private static int dispatch(List<String> words, Terminal terminal)
            throws UsageException, WorkException, IOException {
        String first = words.isEmpty() ? "" : words.get(0);
        if (first.equals("--version") || first.equals("-V")) {
            terminal.out().println(Version.line());
            return Command.CLEAN;
        }
        if (first.equals("--help") || first.equals("-h")) {
            return HelpCommand.program(terminal);
        }
        Optional<Command> named = Commands.named(first);
        Command command = named.orElseGet(RunCommand::new);
        List<String> rest = named.isPresent() ? words.subList(1, words.size()) : words;
        if (asksForHelp(rest)) {
            return HelpCommand.command(command, terminal);
        }
        if (named.isEmpty()) {
            Misspelling.rejectCommand(first, terminal);
        }
        Syntax syntax = command.syntax();
        Optional<Arguments> plain = PlainParser.parse(syntax, rest);
        Arguments arguments = plain.isPresent() ? plain.get() : PicocliModel.parse(syntax, rest);
        if (named.isEmpty()) {
            Misspelling.rejectCommand(arguments.parameter().orElse(""), terminal);
        }
        return command.run(arguments, terminal);
    }

    private static boolean asksForHelp(List<String> words) {
        for (String word : words) {
            if (word.equals("--")) {
                return false;
            }
            if (word.equals("--help") || word.equals("-h")) {
                return true;
            }
        }
        return false;
    }

    private static String describe(IOException e) {
        return switch (e) {
            case java.nio.file.NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
            case java.nio.file.AccessDeniedException denied -> "no permission: " + denied.getFile();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private static String unexpected(Throwable e) {
        if (e instanceof OutOfMemoryError) {
            return "out of memory; give it more with WIKI_CLEAN_JAVA_OPTS=-Xmx8g";
        }
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return "unexpected error, a defect of wiki-clean: " + e.getClass().getSimpleName() + message
                + " (WIKI_CLEAN_DEBUG=1 shows where)";
    }

    private static void debug(Throwable e, Terminal terminal) {
        if (System.getenv().getOrDefault("WIKI_CLEAN_DEBUG", "0").equals("1")) {
            e.printStackTrace(terminal.err());
        }
    }
}
