package dev.wikiclean.run.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightMemoryTest {
    @TempDir
    private Path vault;

    @Test
    void aKeyBehindHalfALineOfAKilledRunIsRemembered() throws Exception {
        String key = NightMemory.key("draft", "a");
        Path shared = Files.createDirectories(StateFolder.of(vault).shared());
        Files.writeString(shared.resolve("agent-memory"), NightMemory.key("b").substring(0, 20));
        NightMemory.open(vault, FileOps.disk()).keep(key);
        assertThat(NightMemory.open(vault, FileOps.disk()).knows(key)).isTrue();
    }
}
