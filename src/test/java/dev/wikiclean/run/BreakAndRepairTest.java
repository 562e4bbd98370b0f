package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.bench.VaultGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreakAndRepairTest {
    @TempDir
    private Path vault;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void linksToRenamedNotesAreRepairedAndNoneWrongly(long seed) throws Exception {
        VaultGenerator.generate(vault, 160, seed);
        commit("The vault");
        BreakAndRepair result = BreakAndRepair.run(vault, 40, seed);
        assertThat(result.wrong() + result.strangers() + result.turned())
                .as("seed %d: %s", seed, result.examples())
                .isZero();
        assertThat(result.broken()).isGreaterThan(50);
        assertThat(result.deleted()).isPositive();
        // What stays are categories, which no rule takes for links, and notes that were rewritten by half.
        assertThat(result.right()).isGreaterThan(result.broken() * 3 / 4);
    }

    @Test
    void whereFoldingGivesSeveralAnswersNothingIsRepaired() throws Exception {
        for (int i = 0; i < 40; i++) {
            write("one/Beam-Search " + i + ".md", "# One\n");
            write("two/beam_search " + i + ".md", "# Two\n");
            write("지식/추론-비용 " + i + ".md", "# 하나\n");
            write("more/추론_비용 " + i + ".md", "# 둘\n");
            write(
                    "Links " + i + ".md",
                    "[[Beam Search " + i + "]] and [[추론 비용 " + i + "|cost]], ![[BEAM  SEARCH " + i
                            + "]], [words](beam%20search%20" + i + ".md)\n");
        }
        commit("The vault");
        Map<String, String> before = FolderBytes.of(vault);
        RunResult result = CleanRun.run(
                new RunOptions(vault, true, true, true, Set.of("broken-link", "redirect-link")), Progress.NONE);
        assertThat(result.applied()).isFalse();
        assertThat(result.findingsBefore()).hasSize(160).allSatisfy(finding -> {
            assertThat(finding.fix()).isEmpty();
            assertThat(finding.message()).contains("it could mean");
        });
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
    }

    @Test
    void historyCanBeTurnedOff() throws Exception {
        write("Old.md", "The one text that is long enough to be known again by its words alone.\n");
        write("Source.md", "[[Old]]\n");
        commit("The vault");
        Files.move(vault.resolve("Old.md"), vault.resolve("Quite Another.md"));
        commit("Rename");
        assertThat(safeFixes()).isEqualTo(1);
        write(".wiki-clean.yaml", "rules: {broken-link: {history: off}}\n");
        assertThat(safeFixes()).isZero();
    }

    private long safeFixes() throws WorkException {
        return CleanRun.check(vault, Set.of("broken-link"), Progress.NONE).findings().stream()
                .filter(finding ->
                        finding.fix().filter(fix -> !fix.changes().isEmpty()).isPresent())
                .count();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(vault.resolve(path).getParent());
        Files.writeString(vault.resolve(path), text);
    }

    private void commit(String message) throws IOException {
        Git git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", message);
    }
}
