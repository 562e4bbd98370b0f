package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorExperimentTest {
    @TempDir
    private Path scratch;

    @Test
    void whatAnEditorSavesMeanwhileIsNotLost() throws Exception {
        EditorExperiment experiment = EditorExperiment.run(200, 1, scratch);
        assertThat(experiment.lost()).as(experiment.toString()).isEmpty();
        assertThat(experiment.saves()).isGreaterThanOrEqualTo(200);
    }
}
