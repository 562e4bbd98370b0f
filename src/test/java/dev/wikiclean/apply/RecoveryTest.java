package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
    @TempDir
    private Path vault;

    private StateFolder state;

    @BeforeEach
    void fill() throws IOException {
        for (int i = 0; i < 5; i++) {
            Files.writeString(vault.resolve(i + ".md"), "note " + i);
        }
        state = StateFolder.of(vault);
    }

    /** Dies when the third note was just replaced; notes 3 and 4 are still as before. */
    private void dieInTheMiddle() {
        Changes changes = Changes.in(vault);
        for (int i = 0; i < 5; i++) {
            changes.modify(i + ".md", "changed " + i);
        }
        FileOps ops = new FaultyOps(FaultyOps.Fault.DEAD, Integer.MAX_VALUE) {
            private int replaced;

            @Override
            public void replace(Path from, Path to) throws IOException {
                super.replace(from, to);
                if (++replaced == 3) {
                    die();
                }
            }
        };
        assertThatThrownBy(() -> new Applier(state, ops, TestClock.STOPPED)
                        .apply(changes.set(), ApplyRequest.withoutCommit("test", Map.of())))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("the next run");
        assertThat(vault.resolve("2.md")).hasContent("changed 2");
        assertThat(vault.resolve("3.md")).hasContent("note 3");
    }

    private RecoveryReport recover() throws IOException {
        return Recovery.recover(state, FaultyOps.none(), TestClock.STOPPED, CommitCompletion.NONE);
    }

    @Test
    void bringsBackWhatWasBefore() throws IOException {
        Map<String, String> before = Snapshot.of(vault);
        dieInTheMiddle();
        assertThat(recover().restored()).hasSize(1);
        assertThat(Snapshot.of(vault)).isEqualTo(before);
        assertThat(recover().isEmpty()).isTrue();
    }

    @Test
    void leavesAThirdContentAloneAndKeepsBoth() throws IOException {
        dieInTheMiddle();
        Files.writeString(vault.resolve("1.md"), "saved by a person");
        Files.delete(vault.resolve("4.md"));
        RecoveryReport report = recover();
        assertThat(vault.resolve("0.md")).hasContent("note 0");
        assertThat(vault.resolve("1.md")).hasContent("saved by a person");
        assertThat(vault.resolve("4.md")).doesNotExist();
        assertThat(report.leftAlone()).hasSize(2);
        assertThat(report.leftAlone().get(0).kept().orElseThrow()).hasContent("note 1");
        assertThat(report.leftAlone().get(0).message()).contains("1.md");
        assertThat(report.leftAlone().get(1).kept().orElseThrow()).hasContent("note 4");
    }

    @Test
    void completesAnAppliedRun() throws IOException {
        new Applier(state, FaultyOps.none(), TestClock.STOPPED)
                .apply(Changes.in(vault).modify("0.md", "x").set(), ApplyRequest.withoutCommit("test", Map.of()));
        assertThat(recover().completed()).hasSize(1);
        assertThat(vault.resolve("0.md")).hasContent("x");
        assertThat(new RunHistory(state, FileOps.disk(), TestClock.STOPPED)
                        .runs()
                        .get(0)
                        .state())
                .isEqualTo(RunState.DONE);
    }

    @Test
    void aTornLineOfTheLogDoesNotCount() throws IOException {
        Map<String, String> before = Snapshot.of(vault);
        dieInTheMiddle();
        Path log = RunHistory.folders(state).getFirst().resolve("log");
        FileOps.disk().append(log, "2026-11-21T18:40:12Z APPL".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        recover();
        assertThat(Snapshot.of(vault)).isEqualTo(before);
        assertThat(recover().isEmpty()).isTrue();
    }

    @Test
    void aSaveWhileTheRunStagesIsNotOverwritten() throws IOException {
        FileOps ops = new FaultyOps(FaultyOps.Fault.IO_ERROR, Integer.MAX_VALUE) {
            @Override
            public void force(Path file) throws IOException {
                super.force(file);
                if (file.getParent().equals(vault)) {
                    Files.writeString(vault.resolve("1.md"), "saved meanwhile");
                }
            }
        };
        Changes changes =
                Changes.in(vault).modify("0.md", "x").modify("1.md", "y").delete("2.md");
        assertThatThrownBy(() -> new Applier(state, ops, TestClock.STOPPED)
                        .apply(changes.set(), ApplyRequest.withoutCommit("test", Map.of())))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("1.md was changed by someone else meanwhile");
        assertThat(vault.resolve("0.md")).hasContent("note 0");
        assertThat(vault.resolve("1.md")).hasContent("saved meanwhile");
        assertThat(vault.resolve("2.md")).hasContent("note 2");
    }

    @Test
    void oneRunAtATime() throws IOException {
        try (RunLock first = RunLock.acquire(state, "run --apply", TestClock.STOPPED)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> RunLock.acquire(state, "undo", TestClock.STOPPED))
                    .isInstanceOf(RunLockedException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("run --apply");
        }
        RunLock.acquire(state, "undo", TestClock.STOPPED).close();
    }
}
