package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerLossTest {
    @TempDir
    private Path scratch;

    @Test
    void afterAPowerCutTheVaultIsAsBeforeOrAsAfter() throws IOException {
        assertThat(PowerLossExperiment.violations(scratch, 500, 1)).isEmpty();
    }
}
