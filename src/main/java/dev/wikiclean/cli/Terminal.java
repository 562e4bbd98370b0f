package dev.wikiclean.cli;

import dev.wikiclean.report.Plain;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a command reads its surroundings and writes its answer.
 *
 * @param out results, nothing else
 * @param err progress and problems
 * @param folder the working folder
 * @param program how the program was called, to be quoted in advice
 * @param colour whether {@code out} understands colours
 * @param progress whether {@code err} is watched by a person
 */
record Terminal(PrintStream out, PrintStream err, Path folder, String program, boolean colour, boolean progress) {
    /** As the launcher describes it; without the launcher, a pipe. */
    static Terminal ofProcess(PrintStream out, PrintStream err) {
        String watched = System.getProperty("wikiclean.terminal", "");
        boolean plain = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                || System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                out,
                err,
                Path.of("").toAbsolutePath(),
                System.getProperty("wikiclean.program", "wiki-clean"),
                watched.contains("out") && !plain,
                watched.contains("err") && !plain);
    }

    /** The same in another working folder. */
    Terminal in(Path other) {
        return new Terminal(out, err, other, program, colour, progress);
    }

    /** The launcher's absolute path; nothing where the program was started without it. */
    Optional<String> launcher() {
        if (program.startsWith("/")) {
            return Optional.of(program);
        }
        return program.contains("/")
                ? Optional.of(folder.resolve(program).normalize().toString())
                : Optional.empty();
    }

    /** Whether a person sits at the standard input. */
    boolean typed() {
        return System.getProperty("wikiclean.terminal", "").contains("in");
    }

    /** Results written in many small pieces; closing it flushes and leaves {@link #out} open. */
    Writer writer() {
        PrintStream target = out;
        return new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                flush();
            }
        });
    }

    /** A problem in one or more lines; what could steer the terminal is shown as its code. */
    void problem(String message) {
        err.println("wiki-clean: " + Plain.lines(message));
    }

    /** Something to know, in one line, though names in it may hold line breaks. */
    void notice(String message) {
        err.println("wiki-clean: " + Plain.line(message));
    }
}
