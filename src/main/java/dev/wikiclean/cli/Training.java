package dev.wikiclean.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands once and drops what they print, so that Java can keep the classes they load for the next
 * start. Called by the launcher with a vault and a folder that it removes afterwards; a third word asks for the check of a
 * commit alone.
 */
final class Training {
    /** So many commits are made one behind the other. */
    private static final int COMMITS = 4;

    private Training() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String vault = args[0];
        String scratch = args[1];
        PrintStream nowhere = OutputGuard.of(OutputStream.nullOutputStream()).stream();
        if (args.length > 2) {
            copy(Path.of(vault), Path.of(scratch));
            if (git(scratch, "init", "-q") && git(scratch, "add", "-A") && commit(scratch)) {
                checkStaged(scratch, nowhere);
                Terminal inside =
                        Terminal.ofProcess(nowhere, nowhere).in(Path.of(scratch).toAbsolutePath());
                for (int round = 0; round < COMMITS && commit(scratch); round++) {
                    changeSome(Path.of(scratch), round);
                    git(scratch, "add", "-A");
                    Main.run(new String[] {"check", "--staged"}, inside);
                }
            }
            return;
        }
        String[][] lines = {
            {"check", vault},
            {"check", vault, "--format", "json"},
            {"check", vault, "--format", "short"},
            {"links", vault, "--format", "jsonl"},
            {"graph", vault},
            {"duplicates", vault},
            {"run", vault, "--diff", "--unsafe"},
            {"run", vault, "--on-copy", scratch},
            {"undo", scratch},
            {"--version"},
        };
        for (String[] line : lines) {
            Main.run(line, nowhere, nowhere);
        }
        checkStaged(scratch, nowhere);
    }

    /** Stages a note and checks it: by the whole vault, then by what that left in the repository. */
    private static void checkStaged(String vault, PrintStream nowhere) throws IOException, InterruptedException {
        Path note = Path.of(vault, "Staged for training.md");
        Files.writeString(note, "# Staged for training\n\nWords of its own, with [[nothing there]] and [[#Staged]].\n");
        if (git(vault, "add", "--", note.getFileName().toString())) {
            Main.run(new String[] {"check", vault, "--staged"}, nowhere, nowhere);
            Main.run(new String[] {"check", vault, "--staged"}, nowhere, nowhere);
        }
    }

    /** Writes a line into some notes, ever more of them, renames one and removes one, as people do. */
    private static void changeSome(Path vault, int round) throws IOException {
        List<Path> notes;
        try (Stream<Path> files = Files.walk(vault)) {
            notes = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        int many = 3 << 2 * round;
        for (int i = 0; i < Math.min(many, notes.size()); i++) {
            Files.writeString(
                    notes.get((many + i) % notes.size()),
                    "\n## One more\n\nA line with [[nothing there]], [[Home#One more]] and `code`.\n",
                    StandardOpenOption.APPEND);
        }
        if (round == 1) {
            Files.move(notes.getLast(), vault.resolve("Renamed for training.md"));
        } else if (round == 2) {
            Files.delete(notes.getLast());
        }
    }

    private static boolean commit(String vault) throws InterruptedException {
        return git(
                vault,
                "-c",
                "user.name=Training",
                "-c",
                "user.email=training@example.org",
                "-c",
                "commit.gpgSign=false",
                "commit",
                "-q",
                "--no-verify",
                "-m",
                "Training");
    }

    /** Whether git did so; without a git program there is nothing to remember. */
    private static boolean git(String vault, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder git =
                    new ProcessBuilder(command).directory(Path.of(vault).toFile());
            git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
            return git.inheritIO().start().waitFor() == 0;
        } catch (IOException noGit) {
            return false;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
