package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.plan.PlannedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole pipeline on copies of real vaults, and on the sample: it ends, its proof holds (else it would not apply), a
 * second run changes nothing, the git command sees a clean work tree, and undo brings every byte back.
 */
class RealVaultsTest {
    private static final Path VAULTS = Path.of("../shared/vaults");

    @TempDir
    private Path scratch;

    @TestFactory
    Stream<DynamicTest> everyVault() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(VAULTS), "no real vaults here");
        try (Stream<Path> folders = Files.list(VAULTS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(vault -> DynamicTest.dynamicTest(vault.getFileName().toString(), () -> thereAndBack(vault)));
        }
    }

    @TestFactory
    Stream<DynamicTest> theSample() {
        return Stream.of(DynamicTest.dynamicTest("vault-sample", () -> thereAndBack(Path.of("vault-sample"))));
    }

    private void thereAndBack(Path vault) throws Exception {
        Path copy = scratch.resolve(vault.getFileName());
        VaultCopy.make(vault, copy, Progress.NONE);
        Map<String, String> before = FolderBytes.of(copy);
        RunOptions everything = new RunOptions(copy, true, true, true, Set.of());

        RunResult first = CleanRun.run(everything, Progress.NONE);
        print(vault, first);
        assertThat(new Git(copy).status()).as("git status after the run").isEmpty();
        assertThat(first.commit().isPresent()).isEqualTo(!first.changes().isEmpty());

        RunResult second = CleanRun.run(everything, Progress.NONE);
        assertThat(second.changes().files()).as("changes of a second run").isEmpty();
        assertThat(second.findingsBefore()).isEqualTo(first.remaining());

        UndoRun.undo(copy);
        assertThat(FolderBytes.of(copy)).isEqualTo(before);
        assertThat(new Git(copy).status()).as("git status after undo").isEmpty();
    }

    private static void print(Path vault, RunResult run) {
        System.out.printf(
                "%-14s notes %d -> %d, links %d -> %d, unresolved %d -> %d, files changed %d, deleted %d%n",
                vault.getFileName(),
                run.notesBefore(),
                run.notesAfter(),
                run.linksBefore(),
                run.linksAfter(),
                run.unresolvedBefore(),
                run.unresolvedAfter(),
                run.changes().files().size(),
                run.changes().files().stream()
                        .filter(PlannedFile.Deleted.class::isInstance)
                        .count());
    }
}
