package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    @TempDir
    private Path scratch;

    private Run apply(StateFolder state, dev.wikiclean.plan.ChangeSet changes) throws IOException {
        Run run = new Applier(state, FaultyOps.none(), TestClock.STOPPED)
                .apply(changes, ApplyRequest.withoutCommit("test", Map.of()));
        run.done("");
        return run;
    }

    private Optional<UndoReport> undo(StateFolder state) throws IOException {
        Optional<UndoReport> report = new Undo(state, FaultyOps.none(), TestClock.STOPPED).undoLast(Optional.empty());
        if (report.isPresent()) {
            report.get().run().done("");
        }
        return report;
    }

    @Test
    void randomRunsAreTakenBackByteForByte() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Path vault = Files.createDirectories(scratch.resolve("v" + seed)).toRealPath();
            RandomVault.fill(vault, 5 + random.nextInt(20), random);
            StateFolder state = StateFolder.of(vault);
            Deque<Map<String, String>> states = new ArrayDeque<>();
            for (int i = 0; i < 3; i++) {
                states.push(Snapshot.of(vault));
                apply(state, RandomVault.changes(vault, random));
                assertThat(Snapshot.of(vault)).as("seed %d", seed).isNotEqualTo(states.peek());
            }
            while (!states.isEmpty()) {
                assertThat(undo(state).orElseThrow().leftAlone()).isEmpty();
                assertThat(Snapshot.of(vault)).as("seed %d", seed).isEqualTo(states.pop());
            }
            assertThat(undo(state)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void leavesAloneWhatChangedSince() throws IOException {
        Path vault = scratch.toRealPath();
        for (String name : List.of("A", "B", "C")) {
            Files.writeString(vault.resolve(name + ".md"), name);
        }
        StateFolder state = StateFolder.of(vault);
        apply(
                state,
                Changes.in(vault)
                        .modify("A.md", "1")
                        .modify("B.md", "2")
                        .delete("C.md")
                        .set());
        Files.writeString(vault.resolve("B.md"), "mine");
        Files.writeString(vault.resolve("C.md"), "mine too");

        UndoReport report = undo(state).orElseThrow();
        assertThat(vault.resolve("A.md")).hasContent("A");
        assertThat(vault.resolve("B.md")).hasContent("mine");
        assertThat(vault.resolve("C.md")).hasContent("mine too");
        assertThat(vault.resolve(".trash/C.md")).hasContent("C");
        assertThat(report.leftAlone())
                .extracting(LeftAlone::path)
                .containsExactly(VaultPath.of("B.md"), VaultPath.of("C.md"), VaultPath.of(".trash/C.md"));
        assertThat(report.leftAlone().get(0).kept().orElseThrow()).hasContent("B");
        assertThat(undo(state)).isEmpty();
    }

    @Test
    void aMovedAttachmentWhoseOldPlaceIsTakenStaysWhereItIs() throws IOException {
        Path vault = scratch.toRealPath();
        Files.write(vault.resolve("a.png"), new byte[] {1, 2});
        StateFolder state = StateFolder.of(vault);
        apply(state, Changes.in(vault).move("a.png", "img/a.png").set());
        Files.write(vault.resolve("a.png"), new byte[] {3});
        assertThat(undo(state).orElseThrow().leftAlone()).hasSize(2);
        assertThat(vault.resolve("a.png")).hasBinaryContent(new byte[] {3});
        assertThat(vault.resolve("img/a.png")).hasBinaryContent(new byte[] {1, 2});
    }

    @Test
    void remembersRuns() throws IOException {
        Path vault = scratch.toRealPath();
        Files.writeString(vault.resolve("A.md"), "A");
        StateFolder state = StateFolder.of(vault);
        Run first = apply(state, Changes.in(vault).modify("A.md", "1").set());
        Run second = apply(state, Changes.in(vault).modify("A.md", "2").set());
        RunHistory history = new RunHistory(state, FileOps.disk(), TestClock.STOPPED);
        assertThat(history.runs()).extracting(Run::id).containsExactly(second.id(), first.id());
        assertThat(second.id()).isGreaterThan(first.id());
        undo(state);
        assertThat(history.lastUndoable().orElseThrow().id()).isEqualTo(first.id());
        assertThat(history.runs().get(0).undoOf()).contains(second.id());
    }
}
