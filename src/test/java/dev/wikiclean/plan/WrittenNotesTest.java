package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.RuleCatalog;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A profile finds nothing wrong with the notes that a run by the same profile writes. */
class WrittenNotesTest {
    @Test
    void aMapOfContentGivesNoFinding() {
        Config config = Config.of("agent-wiki");
        String matter = "---\ntitle: %s\ncategory: AI/Inference\n---\n\n";
        Plan plan = Planner.plan(
                MemorySource.vault(Map.of(
                        "AI/Sampling.md", matter.formatted("Sampling") + "Draws the next word by its weight.\n",
                        "AI/Beam Search.md", matter.formatted("Beam Search") + "Keeps the best few at each step.\n",
                        "AI/Greedy.md", matter.formatted("Greedy") + "Takes what is likeliest, whatever follows.\n")),
                config,
                RuleCatalog.enabled(config),
                PlanOptions.safe());

        Set<VaultPath> written = plan.changes().files().stream()
                .filter(PlannedFile.Created.class::isInstance)
                .map(PlannedFile::path)
                .collect(Collectors.toSet());
        assertThat(written).hasToString("[00_MOC/Inference MOC.md]");
        assertThat(plan.remaining()).noneMatch(finding -> written.contains(finding.path()));
    }
}
