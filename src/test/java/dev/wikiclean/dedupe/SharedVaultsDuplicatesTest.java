package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.FolderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real vaults of people and agents, read by a person: none of their namesakes is safe to merge unseen. */
class SharedVaultsDuplicatesTest {
    /** Two notes of one title, written from one source about one product. */
    private static final String SAME_SOURCE = "ai-game-devtools/agentgpt.md";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dnd5e",
                "kepano",
                "kseysh-ko",
                "lkim-en-ko",
                "llmwiki-ko",
                "llmwiki-zh",
                "ohelp-en",
                "ohelp-ko",
                "ohelp-sandbox",
                "oldwinter-zh",
                "tash-sub"
            })
    void noNamesakesAreMerged(String name) throws IOException {
        Path vault = Path.of("../shared/vaults", name);
        assumeTrue(Files.isDirectory(vault), "no shared vaults here");

        assertThat(Notes.merges(VaultIndex.of(FolderSource.read(vault))))
                .extracting(cluster -> cluster.canonical().value())
                .isSubsetOf(SAME_SOURCE);
    }
}
