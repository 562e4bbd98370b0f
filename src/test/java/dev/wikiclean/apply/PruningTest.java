package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruningTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path vault;

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }

    private Run apply(Instant time, String text) throws IOException {
        return new Applier(StateFolder.of(vault), FaultyOps.none(), at(time))
                .apply(Changes.in(vault).modify("A.md", text).set(), ApplyRequest.withoutCommit("run", Map.of()));
    }

    private void prune(Instant now) throws IOException {
        new RunHistory(StateFolder.of(vault), FileOps.disk(), at(now)).prune();
    }

    private List<Path> cleared(List<Run> runs) {
        return runs.stream()
                .map(Run::folder)
                .filter(folder -> !Files.exists(folder.resolve("before.bin")))
                .toList();
    }

    @Test
    void clearsWhatIsOldAndNotAmongTheLast() throws IOException {
        Files.writeString(vault.resolve("A.md"), "0");
        List<Run> runs = new ArrayList<>();
        for (int i = 1; i <= Pruning.RUNS + 3; i++) {
            Run run = apply(START.plus(Duration.ofDays(i)), String.valueOf(i));
            if (i != 2) {
                run.done("");
            }
            runs.add(run);
        }
        prune(START.plus(Duration.ofDays(90)));
        assertThat(cleared(runs)).isEmpty();
        prune(START.plus(Duration.ofDays(92)));
        assertThat(cleared(runs)).containsExactly(runs.get(0).folder());
        prune(START.plus(Duration.ofDays(1000)));
        assertThat(cleared(runs))
                .as("the second is not at its end, the last fifty stay")
                .containsExactly(runs.get(0).folder(), runs.get(2).folder());

        runs.get(1).done("");
        prune(START.plus(Duration.ofDays(1000)));
        assertThat(cleared(runs)).hasSize(3);
        RunHistory history = new RunHistory(StateFolder.of(vault), FileOps.disk(), at(START));
        assertThat(history.runs()).hasSize(Pruning.RUNS + 3);
        assertThat(history.runs().getLast().hasSavedBytes()).isFalse();
        for (int i = 0; i < Pruning.RUNS; i++) {
            new Undo(StateFolder.of(vault), FaultyOps.none(), at(START.plus(Duration.ofDays(1001))))
                    .undoLast(Optional.empty())
                    .orElseThrow()
                    .run()
                    .done("");
        }
        assertThat(vault.resolve("A.md")).hasContent("3");
        assertThat(history.lastUndoable()).isEmpty();
    }
}
