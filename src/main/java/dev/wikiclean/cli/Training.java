package dev.wikiclean.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the usual commands once and drops what they print, so that Java can keep the classes they load for the next
 * start. Called by the launcher with a vault and a folder that it removes afterwards.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String vault = args[0];
        String scratch = args[1];
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
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
        stage(Path.of(scratch));
        // By the whole vault, then by what that left in the repository.
        Main.run(new String[] {"check", scratch, "--staged"}, nowhere, nowhere);
        Main.run(new String[] {"check", scratch, "--staged"}, nowhere, nowhere);
    }

    /** Stages a note, if there is a git program to do so. */
    private static void stage(Path vault) throws IOException, InterruptedException {
        Path note = vault.resolve("Staged for training.md");
        Files.writeString(note, "# Staged for training\n\nWords of its own, with [[nothing there]] and [[#Staged]].\n");
        try {
            new ProcessBuilder("git", "add", "--", note.getFileName().toString())
                    .directory(vault.toFile())
                    .start()
                    .waitFor();
        } catch (IOException noGit) {
            Files.delete(note);
        }
    }
}
