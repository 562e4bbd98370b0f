package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real kills (SIGKILL) of the whole pipeline; {@link KillExperiment} says how, and does it at the full scale. Here four
 * of each setting, at moments spread over its operations, and of two thirds of them the recoveries too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillExperimentTest {
    private static final int SETTINGS = KillVault.Setting.values().length;
    private static final int KILLS = 4 * SETTINGS;

    private KillExperiment experiment;

    @BeforeAll
    void kill(@TempDir Path scratch) throws Exception {
        experiment = KillExperiment.run(KILLS, 1, 2, SETTINGS, 250, scratch);
    }

    @Test
    void aKilledRunIsAsBeforeOrAsAfterHoweverOftenItsRecoveryIsKilled() {
        assertThat(experiment.faults()).isEmpty();
        assertThat(experiment.killed()).isGreaterThanOrEqualTo(KILLS);
        assertThat(experiment.recoveriesKilled()).isGreaterThan(10);
    }

    @Test
    void killsMeetEveryPhase() {
        assertThat(experiment.leastChanges()).isGreaterThan(24);
        assertThat(experiment.phases().toString())
                .contains("APPLYING, staging", "APPLYING, names changing", "APPLIED", "COMMITTING");
    }
}
