package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other programs save while a run is underway: at every stage, by both habits. */
class BesideOthersTest extends BesideOthers {
    private void aIsLeftAloneAndCIsRepaired(RunResult result) throws IOException {
        assertThat(read("a.md")).isEqualTo(SAVED);
        assertThat(read("c.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("left alone: a.md: saved by another program"));
        assertThat(result.notices()).anyMatch(line -> line.startsWith("1 fix waits"));
        nothingIsLeftOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proving", "applying"})
    void aNoteSavedAfterItWasReadIsLeftAloneAndTheRestIsDone(String stage) throws Exception {
        aIsLeftAloneAndCIsRepaired(run(at(stage, once(() -> write("a.md", SAVED)))));
    }

    @Test
    void aSaveInPlaceWhileTheNoteIsReplacedIsNotLost() throws Exception {
        Deed save = once(() -> write("a.md", SAVED));
        FileOps ops = WatchedOps.by((operation, file) -> {
            if (operation.equals("replace") && file.endsWith("a.md")) {
                save.run();
            }
        });
        aIsLeftAloneAndCIsRepaired(run(Progress.NONE, false, ops));
    }

    /** A save by rename at every operation of the run but the rename itself, the one gap that remains. */
    @Test
    void aSaveByRenameAtAnyOtherMomentIsNotLost() throws Exception {
        AtomicInteger count = new AtomicInteger();
        run(Progress.NONE, false, WatchedOps.by((operation, file) -> count.incrementAndGet()));
        int operations = count.get();
        assertThat(operations).isGreaterThan(30);
        for (int i = 0; i < operations; i++) {
            afresh();
            int moment = i;
            AtomicInteger now = new AtomicInteger();
            boolean[] inTheGap = {false};
            RunResult result = run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
                if (now.getAndIncrement() == moment) {
                    inTheGap[0] = operation.equals("replace") && file.endsWith("a.md");
                    if (!inTheGap[0]) {
                        saveByRename("a.md", SAVED);
                    }
                }
            }));
            if (!inTheGap[0]) {
                assertThat(read("a.md"))
                        .as("operation %d of %d", i, operations)
                        .isIn(SAVED, SAVED.replace("test time compute", "Test-Time Compute"));
            }
            assertThat(read("c.md")).as("operation %d", i).isEqualTo(REPAIRED);
            assertThat(result.applied()).isTrue();
            nothingIsLeftOver();
        }
    }

    /** A save in place at every operation of the run. */
    @Test
    void aSaveInPlaceAtAnyMomentIsNotLost() throws Exception {
        AtomicInteger count = new AtomicInteger();
        run(Progress.NONE, false, WatchedOps.by((operation, file) -> count.incrementAndGet()));
        int operations = count.get();
        assertThat(operations).isGreaterThan(30);
        for (int i = 0; i < operations; i++) {
            afresh();
            int moment = i;
            AtomicInteger now = new AtomicInteger();
            run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
                if (now.getAndIncrement() == moment) {
                    write("a.md", SAVED);
                }
            }));
            assertThat(read("a.md"))
                    .as("operation %d of %d", i, operations)
                    .isIn(SAVED, SAVED.replace("test time compute", "Test-Time Compute"));
            assertThat(read("c.md")).as("operation %d", i).isEqualTo(REPAIRED);
            nothingIsLeftOver();
        }
    }

    @Test
    void whoeverTypesInAnotherNoteDoesNotHinderTheRun() throws Exception {
        AtomicInteger words = new AtomicInteger();
        RunResult result = run(at("proving", () -> write("b.md", "links to [[a]] " + words.incrementAndGet() + "\n")));
        assertThat(result.applied()).isTrue();
        assertThat(words.get()).isEqualTo(1);
        assertThat(read("a.md")).isEqualTo(REPAIRED);
    }

    @Test
    void aVaultThatNeverRestsIsNotWritten() throws Exception {
        AtomicInteger notes = new AtomicInteger();
        assertThatThrownBy(() -> run(at("proving", () -> write("new" + notes.incrementAndGet() + ".md", "new\n"))))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("keep changing")
                .hasMessageContaining("new1.md")
                .hasMessageContaining("nothing was written");
        assertThat(notes.get()).isGreaterThan(3);
        assertThat(read("a.md")).isEqualTo(BROKEN);
    }

    @Test
    void aNewLinkToANoteThatIsAboutToLeaveKeepsIt() throws Exception {
        write(
                "error.md",
                "---\nurl: https://example.org/page\n---\n# 403 Forbidden\n\nAccess denied. You do not have permission to access this page.\n");
        RunResult alone = CleanRun.run(new RunOptions(vault, false, true, false, Set.of("error-note")), Progress.NONE);
        assertThat(alone.changes().files()).hasSize(1);
        AtomicInteger plans = new AtomicInteger();
        RunResult result = CleanRun.run(
                new RunOptions(vault, true, true, true, Set.of("error-note")),
                new Cleaning(true),
                at("proving", () -> {
                    if (plans.incrementAndGet() == 1) {
                        write("new.md", "evidence: [[error]] with ![[error#403 Forbidden]]\n");
                    }
                }),
                FileOps.disk());
        assertThat(plans.get()).isGreaterThan(1);
        assertThat(result.notesBefore()).isEqualTo(6);
    }

    @Test
    void aFileThatMayNotBeWrittenKeepsNothingElseFromBeingRepaired() throws Exception {
        Files.setPosixFilePermissions(vault.resolve("a.md"), PosixFilePermissions.fromString("r--r--r--"));
        RunResult result = run(Progress.NONE);
        assertThat(read("a.md")).isEqualTo(BROKEN);
        assertThat(read("c.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("a.md: is read-only"));
    }

    @Test
    void aTrashThatMayNotBeWrittenKeepsNothingElseFromBeingRepaired() throws Exception {
        write(
                "error.md",
                "---\nurl: https://example.org/page\n---\n# 403 Forbidden\n\nAccess denied. You do not have permission to access this page.\n");
        Files.createDirectories(vault.resolve(".trash"));
        Files.setPosixFilePermissions(vault.resolve(".trash"), PosixFilePermissions.fromString("r-xr-xr-x"));
        RunResult result = run(Progress.NONE, true, FileOps.disk());
        assertThat(read("error.md")).contains("# 403");
        assertThat(read("a.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("error.md: the folder cannot be written"));
    }
}
