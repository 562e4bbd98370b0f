package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.reason.LoopbackProvider;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same at full scale: {@link HostileExperiment}. */
class HostileTest {
    @TempDir
    private Path folder;

    @Test
    void nothingThatIsForbiddenIsWrittenAndNoOtherNoteIsTouched() throws Exception {
        try (LoopbackProvider provider = LoopbackProvider.start(new HostileServer(1))) {
            HostileExperiment experiment = new HostileExperiment(5, 6, 2, 1, folder, provider);
            experiment.run();
            assertThat(experiment.faults).isEmpty();
            assertThat(experiment.written).containsEntry("draft", 5).containsKeys("verify", "judge", "merge");
        }
    }
}
