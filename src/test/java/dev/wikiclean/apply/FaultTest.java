package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fails at every single operation on the disk, in every way, and looks for a byte that is not as before. */
class FaultTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    private Path scratch;

    private Path vault;
    private StateFolder state;

    private void fill(int number) throws IOException {
        vault = Files.createDirectories(scratch.resolve("v" + number)).toRealPath();
        Files.writeString(vault.resolve("A.md"), "a long enough text to be cut in half");
        Files.writeString(vault.resolve("B.md"), "b");
        Files.createDirectories(vault.resolve("x/y"));
        Files.writeString(vault.resolve("x/y/C.md"), "c");
        Files.writeString(vault.resolve("S.md"), "s");
        Files.writeString(vault.resolve("T.md"), "t");
        Files.write(vault.resolve("p.png"), new byte[100]);
        Files.write(vault.resolve("q.png"), new byte[200]);
        state = StateFolder.of(vault);
    }

    private ChangeSet changes() {
        return Changes.in(vault)
                .modify("A.md", "another text that may be cut in half")
                .create("n/m/D.md", "some new text")
                .delete("x/y/C.md")
                .rename("B.md", "n/B.md", "b2")
                .rename("S.md", "T.md", "s2")
                .rename("T.md", "S.md", "t2")
                .move("p.png", "q.png")
                .move("q.png", "n/r.png")
                .set();
    }

    private Run apply(FileOps ops) throws IOException {
        return new Applier(state, ops, TestClock.STOPPED)
                .apply(changes(), ApplyRequest.withoutCommit("test", Map.of()));
    }

    private void recover(FileOps ops) throws IOException {
        Recovery.recover(state, ops, TestClock.STOPPED, CommitCompletion.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void applyingFailsAtEveryOperation(FaultyOps.Fault fault) throws IOException {
        fill(-1);
        FaultyOps counting = new FaultyOps(fault, NEVER);
        apply(counting);
        int operations = counting.count();
        Map<String, String> applied = Snapshot.of(vault);
        assertThat(operations).isGreaterThan(60);
        for (int i = 0; i < operations; i++) {
            fill(i);
            Map<String, String> before = Snapshot.of(vault);
            FaultyOps ops = new FaultyOps(fault, i);
            assertThatThrownBy(() -> apply(ops)).as("operation %d", i).isInstanceOf(IOException.class);
            if (fault != FaultyOps.Fault.DEAD) {
                assertThat(Snapshot.of(vault)).as("operation %d", i).isEqualTo(before);
            }
            recover(FaultyOps.none());
            if (fault == FaultyOps.Fault.DEAD && i == operations - 1) {
                // The last word, that all is applied, was written and only not forced: forward is as good as back.
                assertThat(Snapshot.of(vault)).as("operation %d", i).isIn(before, applied);
            } else {
                assertThat(Snapshot.of(vault)).as("operation %d, recovered", i).isEqualTo(before);
                apply(FaultyOps.none()).done("");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void recoveryFailsAtEveryOperation(FaultyOps.Fault fault) throws IOException {
        int dying = 70;
        int operations = 1;
        for (int i = 0; i < operations; i++) {
            fill(i);
            Map<String, String> before = Snapshot.of(vault);
            assertThatThrownBy(() -> apply(new FaultyOps(FaultyOps.Fault.DEAD, dying)))
                    .isInstanceOf(ApplyException.class);
            FaultyOps ops = new FaultyOps(fault, i);
            try {
                recover(ops);
            } catch (IOException expected) {
                operations = ops.count() + 1;
            }
            recover(FaultyOps.none());
            assertThat(Snapshot.of(vault)).as("operation %d", i).isEqualTo(before);
            if (ops.count() > i + 1) {
                operations = Math.max(operations, i + 2);
            }
        }
        assertThat(operations).isGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource
    void undoFailsAtEveryOperation(FaultyOps.Fault fault) throws IOException {
        fill(-1);
        apply(FaultyOps.none()).done("");
        FaultyOps counting = new FaultyOps(fault, NEVER);
        new Undo(state, counting, TestClock.STOPPED).undoLast(Optional.empty());
        for (int i = 0; i < counting.count(); i++) {
            fill(i);
            Map<String, String> before = Snapshot.of(vault);
            apply(FaultyOps.none()).done("");
            Map<String, String> applied = Snapshot.of(vault);
            FaultyOps ops = new FaultyOps(fault, i);
            assertThatThrownBy(() -> new Undo(state, ops, TestClock.STOPPED).undoLast(Optional.empty()))
                    .isInstanceOf(IOException.class);
            recover(FaultyOps.none());
            if (fault == FaultyOps.Fault.DEAD && i >= counting.count() - 1) {
                assertThat(Snapshot.of(vault)).as("operation %d", i).isIn(before, applied);
                continue;
            }
            assertThat(Snapshot.of(vault)).as("operation %d", i).isEqualTo(applied);
            new Undo(state, FaultyOps.none(), TestClock.STOPPED)
                    .undoLast(Optional.empty())
                    .orElseThrow()
                    .run()
                    .done("");
            assertThat(Snapshot.of(vault)).as("operation %d, undone", i).isEqualTo(before);
        }
    }
}
