package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A repository driven by the real git program, with its own identity and none of the user's settings. */
final class GitRepo {
    private final Path root;

    private GitRepo(Path root) {
        this.root = root;
    }

    static GitRepo init(Path root, String... options) throws IOException {
        Files.createDirectories(root);
        GitRepo repo = new GitRepo(root.toRealPath());
        List<String> init = new ArrayList<>(List.of("init", "-q", "-b", "main"));
        init.addAll(List.of(options));
        repo.git(init.toArray(String[]::new));
        return repo.identify();
    }

    /** Gives it an identity and settings that do not depend on the user's. */
    GitRepo identify() throws IOException {
        GitRepo repo = this;
        repo.git("config", "user.name", "Ada Lovelace");
        repo.git("config", "user.email", "ada@example.org");
        repo.git("config", "core.autocrlf", "false");
        repo.git("config", "commit.gpgsign", "false");
        return repo;
    }

    static GitRepo at(Path root) {
        return new GitRepo(root);
    }

    Path root() {
        return root;
    }

    GitRepo write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    GitRepo commitAll(String message) throws IOException {
        git("add", "-A");
        git("commit", "-q", "-m", message);
        return this;
    }

    /** The output of a git command that succeeds. */
    String git(String... arguments) throws IOException {
        return gitWith("GIT_CONFIG_SYSTEM", "/dev/null", arguments);
    }

    /** The same with a variable of its environment set. */
    String gitWith(String variable, String value, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        builder.environment().put(variable, value);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command + ": " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return output;
    }

    String status() throws IOException {
        return git("status", "--porcelain", "--untracked-files=all");
    }
}
