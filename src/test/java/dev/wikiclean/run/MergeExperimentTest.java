package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeExperimentTest {
    @TempDir
    private Path folder;

    @Test
    void fortyClustersLoseNothing() throws Exception {
        MergeExperiment result = MergeExperiment.run(folder, 40, 20_260_508);

        assertThat(result.losses()).isEmpty();
        assertThat(result.unrest()).isEmpty();
        assertThat(result.undone()).isEmpty();
        assertThat(result.merged()).as("merged of 40; %s", result.notices()).isGreaterThan(35);
    }
}
