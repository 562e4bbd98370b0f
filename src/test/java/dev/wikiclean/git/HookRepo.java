package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A repository with a hook that calls a program which writes down how it was called and ends as it is told. */
final class HookRepo {
    final GitRepo git;
    final Path program;
    final Path log;
    private final Path verdict;

    /** How a command ended, and what it said. */
    record Answer(int exit, String output) {}

    HookRepo(Path folder, Path tools) throws IOException {
        this.git = GitRepo.init(folder);
        Files.createDirectories(tools);
        this.log = tools.resolve("log");
        this.verdict = tools.resolve("verdict");
        this.program = executable(tools.resolve("wiki-clean"), """
                #!/bin/sh
                printf '%s|' "$@" "index=${GIT_INDEX_FILE-}" >> LOG
                pwd >> LOG
                [ -f VERDICT ] && exit "$(cat VERDICT)"
                exit 0
                """.replace("LOG", ShellWord.quote(log.toString()))
                .replace("VERDICT", ShellWord.quote(verdict.toString())));
    }

    Path root() {
        return git.root();
    }

    static Path executable(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        file.toFile().setExecutable(true);
        return file;
    }

    HookOrder order() {
        return new HookOrder(Optional.of(program.toString()), "warn", false, false);
    }

    HookReport install() throws IOException {
        try (CommitHook hook = CommitHook.of(root())) {
            return hook.install(order());
        }
    }

    HookReport uninstall() throws IOException {
        try (CommitHook hook = CommitHook.of(root())) {
            return hook.uninstall(false);
        }
    }

    HookReport status() throws IOException {
        try (CommitHook hook = CommitHook.of(root())) {
            return hook.status();
        }
    }

    void say(int exit) throws IOException {
        Files.writeString(verdict, Integer.toString(exit));
    }

    /** How the program was called since the last question, one line each. */
    List<String> calls() throws IOException {
        if (!Files.exists(log)) {
            return List.of();
        }
        String text = Files.readString(log);
        Files.delete(log);
        return List.of(text.split("\n(?=check)"));
    }

    Answer commit(String... arguments) throws Exception {
        return commitIn(root(), Map.of(), arguments);
    }

    Answer commitIn(Path folder, Map<String, String> more, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "commit", "-q", "--allow-empty", "-m", "words"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null"));
        builder.environment().putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
