package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.RunLock;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Commands that only look, on a vault whose last run was killed. */
class InterruptedTest extends BesideOthers {
    /** Kills a run when it has replaced its first note. */
    private void kill() {
        boolean[] dead = {false};
        assertThatThrownBy(() -> run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
                    if (dead[0]) {
                        throw new IOException("killed");
                    }
                    dead[0] = operation.equals("replace") && file.getParent().equals(vault);
                })))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("the next run");
    }

    private List<String> repaired() throws IOException {
        return List.of("a.md", "c.md").stream()
                .filter(name -> {
                    try {
                        return read(name).equals(REPAIRED);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Test
    void checkEndsItBeforeItLooks() throws Exception {
        kill();
        assertThat(repaired()).hasSize(1);
        CheckResult result = CleanRun.check(vault, Set.of("broken-link"), Progress.NONE);
        assertThat(result.notices()).anyMatch(line -> line.contains("was interrupted: every file is as before it"));
        assertThat(result.findings()).hasSize(2);
        assertThat(repaired()).isEmpty();
        nothingIsLeftOver();
        assertThat(Interrupted.mend(vault)).isEmpty();
    }

    @Test
    void aDryRunEndsIt() throws Exception {
        kill();
        RunResult result = CleanRun.run(new RunOptions(vault, false, false, true, Set.of()), Progress.NONE);
        assertThat(result.notices()).anyMatch(line -> line.contains("was interrupted: every file is as before it"));
        assertThat(result.changes().files()).hasSize(2);
    }

    @Test
    void whileARunIsUnderwayItSaysWhoIsAtIt() throws Exception {
        kill();
        try (RunLock running = RunLock.acquire(StateFolder.of(vault), "run", Clock.systemUTC())) {
            assertThat(running).isNotNull();
            assertThat(Interrupted.mend(vault))
                    .singleElement()
                    .asString()
                    .contains(
                            "may be half done",
                            "process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void whereNothingCanBeWrittenItSaysWhatIsTheMatter() throws Exception {
        kill();
        FileOps readOnly = WatchedOps.by((operation, file) -> {
            if (operation.equals("openLock")) {
                throw new AccessDeniedException(file.toString());
            }
        });
        assertThat(Interrupted.mend(vault, readOnly))
                .singleElement()
                .asString()
                .contains("may be half done", "permission denied", "wiki-clean recover");
        assertThat(repaired()).hasSize(1);
        assertThatThrownBy(() -> run(Progress.NONE, false, readOnly))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("nothing was touched")
                .hasMessageContaining(".wiki-clean");
    }

    @Test
    void aRunFromBeforeTheVaultLayInARepositoryIsEndedToo() throws Exception {
        kill();
        Git git = Git.init(vault);
        CleanRun.check(vault, Set.of(), Progress.NONE);
        assertThat(repaired()).isEmpty();
        nothingIsLeftOver();
        assertThat(git.status()).doesNotContain(".wiki-clean");
    }

    @Test
    void withoutARunNothingIsWritten() throws Exception {
        CleanRun.check(vault, Set.of(), Progress.NONE);
        assertThat(Files.exists(vault.resolve(".wiki-clean"))).isFalse();
    }
}
