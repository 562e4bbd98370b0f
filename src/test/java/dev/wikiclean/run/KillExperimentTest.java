package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real kills (SIGKILL) of the whole pipeline; {@link KillExperiment} says how, and does it at the full scale. */
class KillExperimentTest {
    @TempDir
    private Path scratch;

    @Test
    void aKilledRunIsAsBeforeOrAsAfter() throws Exception {
        KillExperiment experiment = KillExperiment.run(60, 1, 0, 6, scratch);
        assertThat(experiment.faults()).isEmpty();
        assertThat(experiment.killed()).isGreaterThanOrEqualTo(60);
        assertThat(experiment.leastChanges()).isGreaterThan(24);
        assertThat(experiment.phases().toString())
                .contains("APPLYING, staging", "APPLYING, names changing", "APPLIED", "COMMITTED");
    }

    @Test
    void recoveryConvergesHoweverOftenItIsKilled() throws Exception {
        KillExperiment experiment = KillExperiment.run(20, 2, 4, 5, scratch);
        assertThat(experiment.faults()).isEmpty();
        assertThat(experiment.killed()).isGreaterThanOrEqualTo(20);
        assertThat(experiment.recoveriesKilled()).isGreaterThan(10);
    }
}
