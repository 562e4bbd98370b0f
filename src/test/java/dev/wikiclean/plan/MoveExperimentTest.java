package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random moves in real vaults, one after the other: no link changes its destination, no byte outside links changes. */
class MoveExperimentTest {
    private static final Path VAULTS = Path.of("..", "shared", "vaults");
    private static final long SEED = 20;

    @ParameterizedTest
    @ValueSource(strings = {"ohelp-en", "kepano", "lkim-en-ko"})
    void nothingLosesItsDestination(String name) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(VAULTS.resolve(name)), "no vault " + name);
        Vault vault = FolderSource.read(VAULTS.resolve(name));
        MoveExperiment notes = MoveExperiment.notes(vault, 40, SEED);
        assertThat(notes.faults()).as("seed " + SEED).isEmpty();
        assertThat(notes.moved()).isEqualTo(40);
        assertThat(notes.rewritten()).isPositive();
        assertThat(notes.refused()).doesNotContainKey("proof");
        MoveExperiment folder = MoveExperiment.folder(vault, 50, 3, SEED);
        assertThat(folder.faults()).as("seed " + SEED).isEmpty();
        assertThat(folder.moved()).isPositive();
    }
}
