package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.FileOps;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaveAtEveryOperationTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noSaveIsLostWhereverItFalls(boolean git) throws Exception {
        SaveAtEveryOperation experiment = SaveAtEveryOperation.run(git ? 47 : 19, 0, git, scratch);
        assertThat(experiment.faults()).isEmpty();
        assertThat(experiment.runs()).isGreaterThan(50);
        assertThat(experiment.outcomes())
                .containsKeys("all applied, then saved", "all but this and its dependents applied");
    }

    @Test
    void aFolderThatFillsAgainStays() throws Exception {
        SmallVault.fill(scratch);
        Path saved = scratch.resolve("Captured/New.md");
        FileOps ops = TracedOps.of(
                (number, operation, file) -> {
                    if (operation.equals("deleteFolder")) {
                        Files.writeString(saved, "saved\n");
                    }
                },
                false);
        assertThat(ChildRun.Action.RUN.on(scratch, ops)).isTrue();
        assertThat(saved).hasContent("saved\n");
        assertThat(scratch.resolve("Captured/403.md")).doesNotExist();
    }
}
