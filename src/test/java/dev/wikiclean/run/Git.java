package dev.wikiclean.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git command in a folder. */
record Git(Path folder) {
    /** A new repository with an identity of its own. */
    static Git init(Path folder) throws IOException {
        Git git = new Git(folder);
        git.ok("init", "-q", "-b", "main");
        git.ok("config", "user.name", "Somebody");
        git.ok("config", "user.email", "somebody@example.org");
        return git;
    }

    /** What the command prints; fails if it fails. */
    String ok(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    String status() throws IOException {
        return ok("status", "--porcelain");
    }
}
