package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FaultyOps;
import dev.wikiclean.apply.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the hook goes, and where it does not. */
class HookPlacesTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    @TempDir
    private Path scratch;

    private HookRepo repo;

    @BeforeEach
    void makeRepository() throws Exception {
        repo = new HookRepo(scratch.resolve("repo"), scratch.resolve("tools"));
        repo.git.write("A.md", "a").commitAll("first");
    }

    private String child(Map<String, String> environment, String what) throws Exception {
        Process child = Child.start(
                environment, scratch.resolve("errors"), what, repo.root().toString());
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor())
                .as(Files.readString(scratch.resolve("errors")))
                .isZero();
        return output;
    }

    private void assertInstallsAt(Path hook) throws Exception {
        assertThat(repo.install().isRun()).isTrue();
        assertThat(hook).isExecutable();
        assertThat(repo.status().isRun()).isTrue();
        assertThat(repo.commitIn(repo.root(), PATH).exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
        repo.say(1);
        assertThat(repo.commitIn(repo.root(), PATH).exit()).isNotZero();
        repo.uninstall();
        assertThat(repo.status().isRun()).isFalse();
        assertThat(repo.commitIn(repo.root(), PATH).exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
    }

    @Test
    void aFolderOfHooksThatIsMissingIsMade() throws Exception {
        Path hooks = repo.root().resolve(".git/hooks");
        for (Path sample : Files.list(hooks).toList()) {
            Files.delete(sample);
        }
        Files.delete(hooks);
        assertInstallsAt(hooks.resolve("pre-commit"));
    }

    @Test
    void aSettingIsFollowedWhereverItLeads() throws Exception {
        repo.git.git("config", "core.hooksPath", "my hooks");
        assertInstallsAt(repo.root().resolve("my hooks/pre-commit"));
        Path elsewhere = scratch.resolve("else where");
        repo.say(0);
        repo.git.git("config", "core.hooksPath", elsewhere.toString());
        assertInstallsAt(elsewhere.resolve("pre-commit"));
        // There, other repositories are left in peace.
        repo.say(0);
        repo.install();
        HookRepo other = new HookRepo(scratch.resolve("other"), scratch.resolve("more tools"));
        other.git.git("config", "core.hooksPath", elsewhere.toString());
        assertThat(other.commitIn(other.root(), PATH).exit()).isZero();
        assertThat(repo.calls()).isEmpty();
        assertThat(other.status().isRun()).isFalse();
        other.install();
        assertThat(other.commitIn(other.root(), PATH).exit()).isZero();
        other.uninstall();
        assertThat(repo.status().isRun()).isTrue();
    }

    @Test
    void peopleWithoutTheProgramAreNotKeptFromCommittingByAHookOfTheWorkTree() throws Exception {
        repo.git.git("config", "core.hooksPath", ".githooks");
        assertThat(repo.install().lines().toString()).contains("whoever gets it from you");
        Files.delete(repo.program);
        HookRepo.Answer told = repo.commitIn(repo.root(), PATH);
        assertThat(told.exit()).isZero();
        assertThat(told.output()).contains("were not checked");
    }

    @Test
    void aSettingOfEverybodyNeedsAWordMore() throws Exception {
        Path home = Files.createDirectories(scratch.resolve("home"));
        Files.writeString(home.resolve(".gitconfig"), "[core]\n\thooksPath = ~/all hooks\n");
        Map<String, String> environment = Map.of("HOME", home.toString(), "GIT_CONFIG_NOSYSTEM", "1");
        assertThat(child(environment, "hook install"))
                .contains("every repository", "--global-hooks", "git config core.hooksPath");
        assertThat(home.resolve("all hooks")).doesNotExist();
        assertThat(child(environment, "hook status")).startsWith("false");
        assertThat(child(environment, "hook everywhere")).startsWith("true [installed");
        assertThat(home.resolve("all hooks/pre-commit"))
                .content()
                .contains("[ . -ef '" + repo.root() + "' ] && check '.'");
        assertThat(child(environment, "hook status")).startsWith("true");
    }

    @Test
    void aFolderOfHooksThatIsALinkIsFollowedInsideTheRepositoryAlone() throws Exception {
        Path hooks = repo.root().resolve(".git/hooks");
        Files.move(hooks, scratch.resolve("hooks"));
        Files.createSymbolicLink(hooks, scratch.resolve("hooks"));
        assertThatThrownBy(() -> repo.install()).hasMessageContaining("--global-hooks");
        Files.delete(hooks);
        Files.createDirectories(repo.root().resolve("team"));
        Files.createSymbolicLink(hooks, Path.of("../team"));
        assertInstallsAt(repo.root().resolve("team/pre-commit"));
        Files.delete(hooks);
        Files.createSymbolicLink(hooks, Path.of("nowhere"));
        assertThatThrownBy(() -> repo.install()).hasMessageContaining("leads nowhere");
    }

    @Test
    void whereGitRunsNoHooksThatIsSaid() throws Exception {
        repo.git.git("config", "core.hooksPath", "/dev/null");
        assertThatThrownBy(() -> repo.install())
                .hasMessageContaining("/dev/null")
                .hasMessageContaining("--unset");
        assertThat(repo.status().isRun()).isFalse();
        repo.git.git("config", "core.hooksPath", "");
        assertThatThrownBy(() -> repo.install()).hasMessageContaining("core.hooksPath is empty");
        repo.git.git("config", "--unset", "core.hooksPath");
        Files.createDirectories(repo.root().resolve(".git/hooks/pre-commit/x"));
        assertThatThrownBy(() -> repo.install()).hasMessageContaining("is no file");
        assertThat(repo.status().lines().get(0)).contains("is no file");
    }

    @Test
    void bareRepositoriesAndFoldersWithoutGitAreRefusedAndSubmodulesHaveTheirOwn() throws Exception {
        Path bare = scratch.resolve("bare.git");
        repo.git.git("clone", "-q", "--bare", ".", bare.toString());
        assertThatThrownBy(() -> CommitHook.of(bare)).hasMessageContaining("bare repository");
        Path plain = Files.createDirectories(scratch.resolve("plain"));
        assertThatThrownBy(() -> CommitHook.of(plain)).hasMessageContaining("no git repository");
        repo.git.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", bare.toString(), "notes");
        Path inside = repo.root().resolve("notes");
        GitRepo.at(inside).identify();
        try (CommitHook hook = CommitHook.of(inside)) {
            hook.install(repo.order());
        }
        assertThat(repo.root().resolve(".git/modules/notes/hooks/pre-commit")).isExecutable();
        assertThat(repo.commitIn(inside, PATH).exit()).isZero();
        assertThat(repo.calls()).singleElement().asString().contains("|.|").endsWith("/notes\n");
    }

    @ParameterizedTest
    @CsvSource({
        ".pre-commit-config.yaml,   pre-commit,       'repos: []',                             'repos:'",
        "lefthook.yml,              lefthook,         'pre-push: {}',                          'run: wiki-clean'",
        ".overcommit.yml,           overcommit,       'x: y',                                  'PreCommit'",
        "package.json,              husky 4,          '{\"husky\": {\"hooks\": {}}}',          'package.json'",
        "package.json,              simple-git-hooks, '{\"simple-git-hooks\": {\"a\": \"b\"}}', 'package.json'"
    })
    void whoWritesTheHooksFromSettingsIsNotFought(String file, String by, String text, String advice) throws Exception {
        repo.git.write(file, text);
        Map<String, String> before = Snapshot.of(repo.root().resolve(".git"));
        assertThatThrownBy(() -> repo.install())
                .hasMessageContaining(by + " writes the hooks")
                .hasMessageContaining(advice)
                .hasMessageContaining("wiki-clean check --staged --min-severity warn .");
        assertThat(repo.status().isRun()).isFalse();
        assertThat(Snapshot.of(repo.root().resolve(".git"))).isEqualTo(before);
        repo.git.write(file, text + " # wiki-clean\n");
        assertThat(repo.status().lines().get(0))
                .matches(line -> file.endsWith(".json") || line.contains("name wiki-clean"));
    }

    @ParameterizedTest
    @CsvSource({".husky/_, ''", ".husky, '#!/usr/bin/env sh\n. \"$(dirname -- \"$0\")/_/husky.sh\"\n'"})
    void huskyIsGivenAFewLines(String path, String head) throws Exception {
        Path file = repo.root().resolve(".husky/pre-commit");
        // What husky's own script does: it runs the file beside its folder.
        HookRepo.executable(
                repo.root().resolve(".husky/_/pre-commit"),
                "#!/bin/sh\nsh -e \"$(dirname \"$0\")/../pre-commit\" \"$@\"\n");
        Files.writeString(repo.root().resolve(".husky/_/husky.sh"), "true\n");
        String team = head + "echo team >&2\n";
        HookRepo.executable(file, team);
        repo.git.git("config", "core.hooksPath", path);
        assertThat(repo.install().isRun()).isTrue();
        String installed = Files.readString(file);
        assertThat(installed)
                .startsWith(head)
                .contains("wiki-clean")
                .endsWith("echo team >&2\n")
                .doesNotContain(scratch.toString());
        assertThat(repo.install().lines().get(0)).contains("already");
        assertThat(file).hasContent(installed);
        assertThat(repo.status().isRun()).isTrue();
        HookRepo.Answer commit = repo.commitIn(repo.root(), PATH);
        assertThat(commit.exit()).as(commit.output()).isZero();
        assertThat(commit.output()).contains("team");
        assertThat(repo.calls()).hasSize(1);
        repo.say(1);
        assertThat(repo.commitIn(repo.root(), PATH).exit()).isNotZero();
        repo.uninstall();
        assertThat(file).hasContent(team.stripTrailing()).isExecutable();
        assertThat(repo.commitIn(repo.root(), PATH).exit()).isZero();
        // With those who have no wiki-clean the team's hook goes on.
        repo.install();
        Files.delete(repo.root().resolve(".git/wiki-clean/pre-commit"));
        HookRepo.Answer without = repo.commitIn(repo.root(), PATH);
        assertThat(without.exit()).isZero();
        assertThat(without.output()).contains("not installed here", "team");
    }

    @Test
    void twoInstallsAtOnceLoseNoVault() throws Exception {
        HookRepo.executable(repo.root().resolve(".git/hooks/pre-commit"), "#!/bin/sh\nexit 0\n");
        List<Process> children = new ArrayList<>();
        for (String vault : List.of("one", "two", "three")) {
            Path folder = Files.createDirectories(repo.root().resolve(vault));
            children.add(Child.start(Map.of(), scratch.resolve("errors " + vault), "hook install", folder.toString()));
        }
        for (Process child : children) {
            assertThat(child.waitFor()).isZero();
        }
        assertThat(repo.root().resolve(".git/hooks/pre-commit"))
                .content()
                .contains("check 'one'", "check 'two'", "check 'three'");
        assertThat(repo.root().resolve(".git/hooks/pre-commit.before-wiki-clean"))
                .hasContent("#!/bin/sh\nexit 0");
    }

    @Test
    void whateverOperationFailsNoHookIsLost() throws Exception {
        Path hook = repo.root().resolve(".git/hooks/pre-commit");
        Path former = hook.resolveSibling(HookScript.FORMER);
        String mine = "#!/bin/sh\n# mine\n";
        for (FaultyOps.Fault fault : FaultyOps.Fault.values()) {
            for (boolean install : new boolean[] {true, false}) {
                for (int failing = 0; ; failing++) {
                    HookRepo.executable(hook, mine);
                    Files.deleteIfExists(former);
                    if (!install) {
                        repo.install();
                    }
                    FaultyOps ops = new FaultyOps(fault, failing);
                    boolean failed = false;
                    try (CommitHook faulty = CommitHook.of(repo.root(), ops)) {
                        if (install) {
                            faulty.install(repo.order());
                        } else {
                            faulty.uninstall(false);
                        }
                    } catch (IOException e) {
                        failed = true;
                    }
                    assertThat(Files.exists(former) ? Files.readString(former) : Files.readString(hook))
                            .as("%s at %d", fault, failing)
                            .isEqualTo(mine);
                    assertThat(hook).isExecutable();
                    repo.install();
                    repo.uninstall();
                    assertThat(hook).hasContent(mine.stripTrailing());
                    assertThat(former).doesNotExist();
                    if (ops.count() <= failing) {
                        assertThat(failed).isFalse();
                        break;
                    }
                    assertThat(failing).isLessThan(100);
                }
            }
        }
        try (var left = Files.list(hook.getParent())) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".tmp"));
        }
    }
}
