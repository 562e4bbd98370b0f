package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hook at work, called by the real git, in a repository whose path is as odd as a path can be. */
class CommitHookTest {
    private static final String CALL = "check|--staged|--min-severity|warn|.|";

    @TempDir
    private Path scratch;

    private HookRepo repo;
    private Path hook;
    private Path former;

    @BeforeEach
    void makeRepository() throws Exception {
        repo = new HookRepo(scratch.resolve("it's \"$HOME\"\n한국 저장소 `id`"), scratch.resolve("my 'tools'"));
        repo.git.write("A.md", "a").write("sub/B.md", "b").commitAll("first");
        hook = repo.root().resolve(".git/hooks/pre-commit");
        former = hook.resolveSibling("pre-commit.before-wiki-clean");
    }

    @Test
    void everyWayOfCommittingIsCheckedAtTheTopOfTheWorkTree() throws Exception {
        assertThat(repo.install().isRun()).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(hook)))
                .isEqualTo("rwxr-xr-x");
        Map<String, String> bare = Map.of();
        Map<String, String> graphical = Map.of("PATH", "/usr/bin:/bin", "LC_ALL", "C");
        assertThat(repo.commitIn(repo.root(), bare).exit()).isZero();
        assertThat(repo.calls()).singleElement().asString().startsWith(CALL).contains(repo.root() + "\n");
        repo.git.write("A.md", "more");
        assertThat(repo.commitIn(repo.root().resolve("sub"), graphical, "-a").exit())
                .isZero();
        assertThat(repo.calls())
                .singleElement()
                .asString()
                .contains("index.lock", repo.root() + "\n")
                .doesNotContain("/sub\n");
        repo.git.write("A.md", "and more").write("sub/B.md", "not this");
        assertThat(repo.commit("A.md").exit()).isZero();
        assertThat(repo.calls()).singleElement().asString().contains("next-index");
        assertThat(repo.commit("--amend").exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
        repo.say(1);
        assertThat(repo.commit().exit()).isNotZero();
        repo.say(2);
        HookRepo.Answer blocked = repo.commit();
        assertThat(blocked.exit()).isNotZero();
        assertThat(blocked.output()).contains("could not be made", "git commit --no-verify");
        assertThat(repo.commit("--no-verify").exit()).isZero();
        assertThat(repo.calls()).hasSize(2);
    }

    @Test
    void linkedWorkTreesHaveTheSameHook() throws Exception {
        Path other = scratch.resolve("other tree");
        repo.git.git("worktree", "add", "-q", other.toString(), "-b", "other");
        try (CommitHook fromOther = CommitHook.of(other)) {
            fromOther.install(repo.order());
        }
        assertThat(hook).exists();
        assertThat(repo.status().isRun()).isTrue();
        assertThat(repo.commitIn(other, Map.of()).exit()).isZero();
        assertThat(repo.calls()).singleElement().asString().startsWith(CALL).endsWith("other tree\n");
        assertThat(repo.commit().exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
    }

    @Test
    void twoVaultsOfARepositoryShareIt() throws Exception {
        Path second = Files.createDirectories(repo.root().resolve("-notes' two"));
        repo.install();
        try (CommitHook more = CommitHook.of(second)) {
            more.install(repo.order());
            assertThat(more.install(repo.order()).lines().get(0)).contains("already");
        }
        repo.say(1);
        assertThat(repo.commit().exit()).isNotZero();
        assertThat(repo.calls()).hasSize(2).last().asString().contains("|./-notes' two|");
        assertThat(repo.uninstall().lines().get(0)).contains("goes on checking 1 more");
        assertThat(repo.status().isRun()).isFalse();
        repo.say(0);
        assertThat(repo.commit().exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
        try (CommitHook more = CommitHook.of(second)) {
            more.uninstall(false);
        }
        assertThat(hook).doesNotExist();
    }

    @Test
    void twiceIsAsOnceAndANewPlaceOfTheProgramIsWritten() throws Exception {
        repo.install();
        byte[] first = Files.readAllBytes(hook);
        assertThat(repo.install().lines()).singleElement().asString().contains("already");
        assertThat(hook).hasBinaryContent(first);
        try (CommitHook again = CommitHook.of(repo.root())) {
            again.install(new HookOrder(Optional.of("/elsewhere/wiki-clean"), "error", false, false));
        }
        assertThat(hook).content().contains("program='/elsewhere/wiki-clean'", "least='error'");
        assertThat(repo.status().lines().toString()).contains("not there any more");
        repo.uninstall();
        assertThat(hook).doesNotExist();
        assertThat(repo.uninstall().lines().get(0)).contains("not installed");
    }

    enum Former {
        SHELL,
        PYTHON,
        NODE,
        LINK,
        BINARY,
        NOT_EXECUTABLE
    }

    @ParameterizedTest
    @EnumSource(Former.class)
    void aHookOfBeforeIsCalledFirstAndComesBackByteForByte(Former kind) throws Exception {
        Path trace = scratch.resolve("trace");
        String python =
                "import os,sys\nopen('" + trace + "','a').write('ran ')\nsys.exit(int(os.environ.get('X','0')))\n";
        switch (kind) {
            case SHELL ->
                HookRepo.executable(hook, "#!/bin/bash\nprintf 'ran ' >> '" + trace + "'\n# odd\r\nexit ${X:-0}\n\n");
            case PYTHON -> HookRepo.executable(hook, "#!/usr/bin/env python3\n" + python);
            case NODE ->
                HookRepo.executable(
                        hook,
                        "#!/usr/bin/env node\nrequire('fs').appendFileSync('" + trace
                                + "','ran ');process.exit(+(process.env.X||0))\n");
            case LINK -> {
                HookRepo.executable(
                        repo.root().resolve("tools/check.sh"),
                        "#!/bin/sh\nprintf 'ran ' >> '" + trace + "'\nexit ${X:-0}\n");
                Files.createDirectories(hook.getParent());
                Files.createSymbolicLink(hook, Path.of("../../tools/check.sh"));
            }
            case BINARY -> {
                Files.createDirectories(hook.getParent());
                Files.copy(Path.of("/bin/true").toRealPath(), hook);
                hook.toFile().setExecutable(true);
            }
            case NOT_EXECUTABLE -> {
                HookRepo.executable(hook, "#!/bin/sh\nexit 9\n");
                hook.toFile().setExecutable(false, false);
            }
        }
        boolean tells = kind != Former.BINARY && kind != Former.NOT_EXECUTABLE;
        if (kind != Former.LINK) {
            Files.setPosixFilePermissions(
                    hook, PosixFilePermissions.fromString(kind == Former.NOT_EXECUTABLE ? "rw-r-----" : "rwxr-x--x"));
        }
        if (kind == Former.NODE || kind == Former.PYTHON) {
            String interpreter = kind == Former.NODE ? "node" : "python3";
            assumeThat(Path.of("/usr/bin/" + interpreter)).exists();
        }
        String before = fingerprint(hook);
        assertThat(repo.install().isRun()).isTrue();
        assertThat(fingerprint(former)).isEqualTo(before);
        assertThat(repo.status().lines().toString()).contains("calls first");
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
        assertThat(repo.commitIn(repo.root(), environment).exit()).isZero();
        assertThat(repo.calls()).hasSize(1);
        if (tells) {
            assertThat(trace).hasContent("ran ");
            environment.put("X", "3");
            assertThat(repo.commitIn(repo.root(), environment).exit()).isNotZero();
            assertThat(repo.calls()).isEmpty();
            environment.remove("X");
        }
        repo.say(1);
        assertThat(repo.commitIn(repo.root(), environment).exit()).isNotZero();
        repo.install();
        repo.uninstall();
        assertThat(fingerprint(hook)).isEqualTo(before);
        assertThat(former.toFile().exists() || Files.isSymbolicLink(former)).isFalse();
    }

    private static String fingerprint(Path file) throws Exception {
        if (Files.isSymbolicLink(file)) {
            return "-> " + Files.readSymbolicLink(file);
        }
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS))
                + new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void anEditedHookIsNotTakenAwaySilently() throws Exception {
        HookRepo.executable(hook, "#!/bin/sh\nexit 0\n");
        repo.install();
        Files.writeString(hook, Files.readString(hook).replace("failed=0\n", "failed=0\necho mine\n"));
        String edited = Files.readString(hook);
        for (boolean install : new boolean[] {true, false}) {
            assertThatThrownBy(() -> {
                        if (install) {
                            repo.install();
                        } else {
                            repo.uninstall();
                        }
                    })
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("edited since")
                    .hasMessageContaining("--force");
            assertThat(hook).hasContent(edited);
        }
        assertThat(repo.status().lines().get(0)).contains("edited");
        try (CommitHook forced = CommitHook.of(repo.root())) {
            forced.uninstall(true);
        }
        assertThat(hook).hasContent("#!/bin/sh\nexit 0\n");
        assertThat(hook.resolveSibling("pre-commit.edited-1")).hasContent(edited);
    }

    @Test
    void aProgramThatIsGoneIsSaidAndTheOneOfThePathTakesItsPlace() throws Exception {
        repo.install();
        Files.move(repo.program, repo.program.resolveSibling("moved"));
        HookRepo.Answer gone = repo.commitIn(repo.root(), Map.of("PATH", "/usr/bin:/bin"));
        assertThat(gone.exit()).isNotZero();
        assertThat(gone.output()).contains("the notes were not checked", "git commit --no-verify", "remove ");
        Path path = HookRepo.executable(scratch.resolve("bin/wiki-clean"), "#!/bin/sh\nexit 0\n")
                .getParent();
        assertThat(repo.commitIn(repo.root(), Map.of("PATH", path + ":/usr/bin:/bin"))
                        .exit())
                .isZero();
    }

    @Test
    void whatPreCommitMovedAsideIsFoundThere() throws Exception {
        repo.install();
        Path legacy = hook.resolveSibling("pre-commit.legacy");
        Files.move(hook, legacy);
        HookRepo.executable(hook, "#!/bin/sh\nexec \"$(dirname \"$0\")/pre-commit.legacy\"\n");
        assertThat(repo.status().isRun()).isTrue();
        assertThat(repo.status().lines().toString()).contains("calls it");
        assertThat(repo.commitIn(repo.root(), Map.of("PATH", "/usr/bin:/bin")).exit())
                .isZero();
        assertThat(repo.calls()).hasSize(1);
        repo.uninstall();
        assertThat(legacy).doesNotExist();
        assertThat(hook).exists();
    }

    @Test
    void aRunDoesNotCountItAmongTheHooksThatItLeavesOut() throws Exception {
        repo.install();
        try (GitWorkspace git = GitWorkspace.open(dev.wikiclean.apply.StateFolder.of(repo.root()))
                .orElseThrow()) {
            assertThat(Hooks.notices(git)).isEmpty();
            HookRepo.executable(hook.resolveSibling("post-commit"), "#!/bin/sh\n");
            assertThat(Hooks.notices(git)).isEqualTo(List.of("hooks of this repository were not run: post-commit"));
        }
    }
}
