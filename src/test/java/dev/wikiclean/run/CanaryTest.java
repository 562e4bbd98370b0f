package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same at full scale: {@link CanaryExperiment}. */
class CanaryTest {
    @TempDir
    Path folder;

    @Test
    void nothingPrivateLeavesTheVault() throws Exception {
        CanaryExperiment experiment = new CanaryExperiment();
        assertThat(experiment.run(2 * CanaryVault.WAYS, 1, folder)).isEmpty();
        assertThat(experiment.planted).isEqualTo(2 * CanaryVault.WAYS);
        assertThat(experiment.sent).isGreaterThan(60);
    }
}
