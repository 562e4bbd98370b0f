package dev.wikiclean.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PowerLossTest {
    @Test
    void afterAPowerCutTheVaultIsAsBeforeOrAsAfter() throws IOException {
        try (MemoryFolder scratch = new MemoryFolder()) {
            assertThat(PowerLossExperiment.violations(scratch.path(), 500, 1)).isEmpty();
        }
    }
}
