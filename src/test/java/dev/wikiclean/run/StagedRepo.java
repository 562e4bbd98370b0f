package dev.wikiclean.run;

import dev.wikiclean.rules.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A repository whose hooks tell us the environment that git gives to them. */
final class StagedRepo {
    private final Git git;
    private final Path told;

    private StagedRepo(Git git, Path told) {
        this.git = git;
        this.told = told;
    }

    static StagedRepo init(Path folder, String... options) throws IOException {
        Files.createDirectories(folder);
        Git git = new Git(folder.toRealPath());
        String[] init = new String[4 + options.length];
        System.arraycopy(new String[] {"init", "-q", "-b", "main"}, 0, init, 0, 4);
        System.arraycopy(options, 0, init, 4, options.length);
        git.ok(init);
        git.ok("config", "user.name", "Somebody");
        git.ok("config", "user.email", "somebody@example.org");
        return at(folder);
    }

    static StagedRepo at(Path folder) throws IOException {
        return new StagedRepo(
                new Git(folder.toRealPath()), folder.toRealPath().resolveSibling("told-" + folder.getFileName()));
    }

    Git git() {
        return git;
    }

    Path folder() {
        return git.folder();
    }

    StagedRepo write(String path, String text) throws IOException {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    StagedRepo write(String path, byte[] bytes) throws IOException {
        Path file = git.folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    StagedRepo stage(String path, String text) throws IOException {
        write(path, text);
        git.ok("add", "-f", "--", path);
        return this;
    }

    StagedRepo commit() throws IOException {
        git.ok("add", "-A");
        git.ok("commit", "-q", "--no-verify", "--allow-empty", "-m", "x");
        return this;
    }

    /** The environment and folder that the hook of this commit saw, which did not come to be; a folder under {@code PWD}. */
    Map<String, String> environmentOf(String... commit) throws IOException {
        Path hook = git.folder()
                .resolve(git.ok("rev-parse", "--git-path", "hooks/pre-commit").strip());
        Files.createDirectories(hook.getParent());
        Files.deleteIfExists(told);
        // The index of a partial commit lives as long as the hook: keep a copy where it lies.
        Files.writeString(
                hook, "#!/bin/sh\nenv -0 > '" + told + "'\ncp \"$GIT_INDEX_FILE\" '" + told + ".index'\nexit 1\n");
        hook.toFile().setExecutable(true);
        try {
            git.ok(commit);
        } catch (AssertionError stopped) {
            if (!Files.exists(told)) {
                throw stopped;
            }
        }
        Files.delete(hook);
        Map<String, String> environment = new HashMap<>();
        for (String line : Files.readString(told).split("\0")) {
            environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        Path index = Path.of(environment.get("PWD")).resolve(environment.get("GIT_INDEX_FILE"));
        if (!Files.exists(index)) {
            Files.copy(Path.of(told + ".index"), index);
        }
        return environment;
    }

    /** Takes away what {@link #environmentOf} kept of a passing index. */
    static void forget(Map<String, String> environment) throws IOException {
        Path index = Path.of(environment.get("PWD")).resolve(environment.get("GIT_INDEX_FILE"));
        if (!index.endsWith("index")) {
            Files.delete(index);
        }
    }

    List<Finding> check() throws WorkException {
        return check("", System.getenv(), git.folder());
    }

    List<Finding> check(String vault, Map<String, String> environment, Path here) throws WorkException {
        return result(vault, environment, here).findings();
    }

    CheckResult result(String vault, Map<String, String> environment, Path here) throws WorkException {
        CheckResult slow = result(vault, environment, here, false);
        CheckResult fast = result(vault, environment, here, true);
        CheckResult again = result(vault, environment, here, true);
        org.assertj.core.api.Assertions.assertThat(fast.findings()).isEqualTo(slow.findings());
        org.assertj.core.api.Assertions.assertThat(again.findings()).isEqualTo(slow.findings());
        return slow;
    }

    private CheckResult result(String vault, Map<String, String> environment, Path here, boolean cached)
            throws WorkException {
        return StagedCheck.check(
                new StagedOptions(git.folder().resolve(vault), Set.of(), Optional.empty(), cached, here, environment));
    }

    /** The findings as {@code path rule}. */
    static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.path() + " " + finding.rule())
                .toList();
    }
}
