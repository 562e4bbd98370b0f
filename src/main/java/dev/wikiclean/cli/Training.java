package dev.wikiclean.cli;

import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Runs the usual commands once and drops what they print, so that Java can keep the classes they load for the next
 * start. Called by the launcher with a vault and a folder that it removes afterwards.
 */
final class Training {
    private Training() {}

    public static void main(String[] args) {
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
    }
}
