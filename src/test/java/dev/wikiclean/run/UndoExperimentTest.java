package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoExperimentTest {
    @TempDir
    private Path scratch;

    @Test
    void everyByteIsAsBefore() throws Exception {
        UndoExperiment experiment = UndoExperiment.run(50, 1, scratch);
        assertThat(experiment.faults()).isEmpty();
        assertThat(experiment.undone()).isEqualTo(50);
    }
}
