package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository that can be cloned as this project is, with the program built already, and commands run beside it. */
record ScratchProject(Path folder, Path scratch) {
    /** How a command ended, and all that it said. */
    record Answer(int exit, String output) {}

    static ScratchProject in(Path scratch) throws Exception {
        ScratchProject project = new ScratchProject(scratch.resolve("the project"), scratch);
        for (String each : List.of("src/main", "rules", "target")) {
            Files.createDirectories(project.folder.resolve(each));
            Files.writeString(project.folder.resolve(each).resolve(".keep"), "");
        }
        Files.writeString(project.folder.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("wiki-clean"), project.program());
        project.program().toFile().setExecutable(true);
        Files.copy(Path.of(".pre-commit-hooks.yaml"), project.folder.resolve(".pre-commit-hooks.yaml"));
        try (Stream<Path> jars = Files.list(Path.of("target"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().matches("wiki-clean-.*-all\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar; `mvn package` makes it"));
            Files.copy(
                    jar,
                    project.folder.resolve("target").resolve(jar.getFileName().toString()));
        }
        project.initialise(project.folder);
        return project;
    }

    Path program() {
        return folder.resolve("wiki-clean");
    }

    /** Makes a folder a repository, and commits what it holds. */
    void initialise(Path repository) throws Exception {
        git(repository, "init", "-q", "-b", "main");
        git(repository, "config", "user.name", "Ada");
        git(repository, "config", "user.email", "ada@example.org");
        git(repository, "add", "-Af");
        git(repository, "commit", "-qm", "first");
    }

    /** The output of a git command that succeeds. */
    String git(Path repository, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Answer answer = start(repository, Map.of(), command);
        assertThat(answer.exit()).as(answer.output()).isZero();
        return answer.output();
    }

    /** Runs a command in a folder, without the user's settings. */
    Answer start(Path where, Map<String, String> more, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_") || name.startsWith("PRE_COMMIT"));
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_SYSTEM", "/dev/null");
        environment.put("WIKI_CLEAN_NO_BUILD", "1");
        environment.put("PRE_COMMIT_HOME", scratch.resolve("cache").toString());
        environment.putAll(more);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }
}
