package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MemorySourceTest {
    @Test
    void parsesWhatHoldsLinksAndTakesTheRestAsAttachments() {
        Vault vault = MemorySource.vault(Map.of("a.md", "A", "b/c.CANVAS", "{}", "d.base", "", "e.png", "한"));

        assertThat(vault.file(VaultPath.of("a.md"))).containsInstanceOf(Note.class);
        assertThat(vault.file(VaultPath.of("b/c.CANVAS"))).containsInstanceOf(Canvas.class);
        assertThat(vault.file(VaultPath.of("d.base"))).containsInstanceOf(Base.class);
        assertThat(vault.file(VaultPath.of("e.png"))).contains(new Attachment(VaultPath.of("e.png"), 3));
    }
}
