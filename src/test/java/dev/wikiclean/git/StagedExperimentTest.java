package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedExperimentTest {
    private static final int COUNT = 50;

    @TempDir
    private Path scratch;

    @Test
    void nothingOfTheUsersOrOfOthersIsAltered() throws Exception {
        StagedExperiment experiment = new StagedExperiment(scratch);
        for (long seed = 1; seed <= COUNT; seed++) {
            experiment.once(seed);
        }
        assertThat(experiment.harm()).as(experiment.summary()).isEmpty();
        assertThat(experiment.committed()).as(experiment.summary()).isGreaterThan(COUNT / 2);
        assertThat(experiment.foreign()).as(experiment.summary()).isPositive();
    }
}
