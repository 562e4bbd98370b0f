package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.RandomVault;
import dev.wikiclean.apply.Snapshot;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real kills (SIGKILL) of a process that applies, commits and undoes without end. */
class KillTest {
    /** {@code run.KillExperiment} chooses its moments by operations; here they are moments of time, whatever happens then. */
    private static final int KILLS = 3;

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterAKillTheVaultIsAsBeforeOrAsAfter(boolean withGit) throws Exception {
        Random moments = new Random();
        Path vault = scratch.resolve("vault");
        if (withGit) {
            GitRepo.init(vault);
        } else {
            Files.createDirectories(vault);
        }
        RandomVault.fill(vault, 60, new Random(42));
        if (withGit) {
            GitRepo.at(vault).commitAll("first");
        }
        Map<String, String> before = Snapshot.of(vault);
        for (int i = 0; i < KILLS; i++) {
            kill(vault, i, moments);
            try (WorkSession session = WorkSession.begin(vault, "recover", Clock.systemUTC())) {
                assertThat(session.recovered().leftAlone()).isEmpty();
                if (!Snapshot.of(vault).equals(before)) {
                    assertThat(session.history().lastUndoable())
                            .as("kill %d", i)
                            .isPresent();
                    assertThat(session.undo().orElseThrow().leftAlone()).isEmpty();
                }
            }
            assertThat(Snapshot.of(vault)).as("kill %d", i).isEqualTo(before);
            if (withGit) {
                assertThat(GitRepo.at(vault).status()).as("kill %d", i).isEmpty();
            }
        }
        if (withGit) {
            GitRepo.at(vault).git("fsck", "--strict", "--full");
        }
    }

    /** Starts a child on {@code vault} and kills it at a random moment of its work. */
    private void kill(Path vault, int seed, Random moments) throws Exception {
        Path errors = scratch.resolve("errors");
        Process child = Child.start(Map.of(), errors, "loop", vault.toString(), Integer.toString(seed));
        try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).as(Files.readString(errors)).isEqualTo("ready");
            boolean ended = child.waitFor(moments.nextInt(1000), TimeUnit.MILLISECONDS);
            assertThat(ended).as(Files.readString(errors)).isFalse();
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void withoutAnIdentityAndWithoutTouchingTheHome() throws Exception {
        GitRepo repo = GitRepo.init(scratch.resolve("repo"));
        repo.write("A.md", "a").commitAll("first");
        repo.git("config", "--unset", "user.email");
        Path home = Files.createDirectories(scratch.resolve("home"));
        Map<String, String> environment = Map.of(
                "HOME",
                home.toString(),
                "XDG_CONFIG_HOME",
                home.resolve(".config").toString(),
                "GIT_CONFIG_NOSYSTEM",
                "1");
        assertThat(refusals(repo, environment)).contains("git does not know who you are");
        try (var files = Files.walk(home)) {
            assertThat(files).containsExactly(home);
        }
        // The author that includeIf chooses is not asked for: git knows it.
        Files.writeString(home.resolve("work.inc"), "[user]\nemail = work@example.org\n");
        Files.writeString(home.resolve(".gitconfig"), "[includeIf \"gitdir:" + repo.root() + "/\"]\npath = work.inc\n");
        assertThat(refusals(repo, environment)).isEmpty();
        assertThat(repo.status()).isEmpty();
    }

    private String refusals(GitRepo repo, Map<String, String> environment) throws Exception {
        Process child = Child.start(
                environment, scratch.resolve("errors"), "refusals", repo.root().toString());
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor())
                .as(Files.readString(scratch.resolve("errors")))
                .isZero();
        return output;
    }
}
