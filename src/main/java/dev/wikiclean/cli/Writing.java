package dev.wikiclean.cli;

import dev.wikiclean.report.RunReport;
import dev.wikiclean.report.RunText;
import dev.wikiclean.report.Style;
import dev.wikiclean.report.UnifiedDiff;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How commands that a model helps write what it made: as a diff alone, at once, or piece by piece as a person agrees.
 *
 * @param apply whether it is written without a further question
 * @param review whether a person is asked about each piece
 * @param commit whether what is written is committed
 */
record Writing(boolean apply, boolean review, boolean commit) {
    private static final Option UNSAFE = Option.flag("--unsafe", "Agree to what a model said or wrote.");
    private static final Option REVIEW =
            Option.flag("--review", "Show each change and ask with a key; what you agree to is written and committed.");
    private static final Option NO_COMMIT = Option.flag("--no-commit", "Leave what is written uncommitted.");

    /** @param apply what {@code --apply} does */
    static List<Option> options(String apply) {
        return List.of(Option.flag("--apply", apply + " Needs --unsafe."), UNSAFE, REVIEW, NO_COMMIT);
    }

    /** @throws UsageException where something Unsafe would be written, and nobody agreed to it */
    static Writing of(Arguments arguments) throws UsageException {
        boolean apply = arguments.has("--apply");
        boolean review = arguments.has(REVIEW.name());
        if (apply && review) {
            throw new UsageException("--apply writes all of it and --review asks about each change; give one");
        }
        if (apply && !arguments.has(UNSAFE.name())) {
            throw new UsageException("this is Unsafe, so --apply needs --unsafe");
        }
        if (arguments.has(NO_COMMIT.name()) && !apply && !review) {
            throw new UsageException("--no-commit needs --apply or --review");
        }
        return new Writing(apply, review, !arguments.has(NO_COMMIT.name()));
    }

    /** Whether anything may be written. */
    boolean writes() {
        return apply || review;
    }

    /** Of the whole; nothing is written yet where a person is asked before. */
    RunOptions options(Path vault, List<String> prefer, Optional<Path> configuration) {
        return new RunOptions(vault, apply, true, commit, Set.of(), prefer, configuration);
    }

    /** Plans, proves and with {@link RunOptions#apply()} writes some of the pieces. */
    @FunctionalInterface
    interface Work<T> {
        RunResult of(RunOptions options, List<T> pieces) throws WorkException;
    }

    /** What came of it; nothing where a person agreed to nothing. */
    <T> Optional<RunResult> carryOut(RunOptions options, List<T> pieces, Work<T> work, Terminal terminal)
            throws WorkException, IOException {
        if (!review) {
            return Optional.of(show(options, work.of(options, pieces), terminal));
        }
        List<T> agreed = new ArrayList<>();
        try (Keys keys = Keyboard.open(terminal.typed(), System.in)) {
            for (T piece : pieces) {
                RunResult dry = work.of(options, List.of(piece));
                if (dry.changes().isEmpty()) {
                    continue;
                }
                Style style = Style.of(terminal.colour());
                UnifiedDiff.of(dry.changes()).lines().forEach(line -> terminal.out()
                        .println(style.diffLine(line)));
                int key = ask(keys, "write this? [y]es, [n]o, [q]uit ", terminal);
                if (key == 'y') {
                    agreed.add(piece);
                }
                if (key == 'q') {
                    break;
                }
            }
        }
        if (agreed.isEmpty()) {
            terminal.out().println("nothing is written");
            return Optional.empty();
        }
        RunOptions written = new RunOptions(
                options.vault(), true, true, commit, Set.of(), options.prefer(), options.configuration());
        return Optional.of(show(written, work.of(written, agreed), terminal));
    }

    /** One of {@code y}, {@code n} and {@code q}; the end of the input ends it. */
    private static int ask(Keys keys, String question, Terminal terminal) throws IOException {
        while (true) {
            terminal.out().print(question);
            terminal.out().flush();
            int key = keys.read();
            terminal.out().println(key > ' ' ? Character.toString(key) : "");
            switch (key) {
                case 'y', 'Y' -> {
                    return 'y';
                }
                case 'n', 'N' -> {
                    return 'n';
                }
                case 'q', 'Q', -1 -> {
                    return 'q';
                }
                default -> terminal.out().println("y, n or q");
            }
        }
    }

    /** A diff that was agreed to is not shown twice. */
    private RunResult show(RunOptions options, RunResult result, Terminal terminal) throws IOException {
        if (result.report().isPresent()) {
            Files.writeString(result.report().get(), RunReport.markdown(result));
        }
        RunText.write(
                options.vault(), terminal.program(), result, !review, Style.of(terminal.colour()), terminal.out());
        return result;
    }

    /** 1 where changes wait for somebody to agree. */
    static int exitCode(Optional<RunResult> result) {
        boolean done = result.isPresent()
                && (result.get().applied() || result.get().changes().isEmpty());
        return done ? Command.CLEAN : Command.FINDINGS;
    }
}
