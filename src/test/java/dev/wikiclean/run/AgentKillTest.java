package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real kills of the unattended run; {@link AgentKillExperiment} says how, and does it at the full scale. */
class AgentKillTest {
    /** Without these the sample is as good, and read in less time. */
    private static final String[] REST = {
        "Architecture", "Databases", "Imported", "Maps", "Reading", "AI/Models", "AI/Retrieval"
    };

    @TempDir
    private Path scratch;

    @Test
    void aNightThatIsEndedHarmsNothingAndTheNextGoesOn() throws Exception {
        try (AgentKillExperiment experiment = new AgentKillExperiment(1, scratch, REST)) {
            assertThat(experiment.questions()).isGreaterThan(2);
            experiment.kill(KilledNight.Moment.IN_FLIGHT.ordinal());
            experiment.terminate(1, 2, true, false);
            assertThat(experiment.faults).isEmpty();
            assertThat(experiment.ended.toString()).contains("IN_FLIGHT=1").contains("SIGTERM");
        }
    }
}
