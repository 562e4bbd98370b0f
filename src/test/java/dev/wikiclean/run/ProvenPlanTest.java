package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.VaultPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenPlanTest {
    /** Proposes one change to one note as long as that note is there and does not begin with "done". */
    private record Proposing(String id, FileChange change) implements Rule {
        @Override
        public Stage stage() {
            return Stage.REMOVE;
        }

        @Override
        public void check(RuleContext context, Consumer<Finding> findings) {
            context.vault()
                    .note(change.path())
                    .filter(note -> !note.text().startsWith("done"))
                    .ifPresent(note -> findings.accept(context.finding(
                            id,
                            note.path(),
                            "to do",
                            Optional.of(new Fix(Applicability.SAFE, "do it", List.of(change))))));
        }
    }

    @TempDir
    private Path root;

    private Snapshot snapshot(Rule... rules) {
        return new Snapshot(
                root,
                MemorySource.vault(Map.of("a.md", "see [[b]]", "b.md", "linked", "c.md", "alone")),
                Config.of("default"),
                List.of(rules));
    }

    @Test
    void whatWouldDoHarmIsLeftAloneAndTheRestIsDone() throws Exception {
        Rule harmful = new Proposing("harmful", new FileChange.Delete(VaultPath.of("b.md")));
        Rule harmless = new Proposing(
                "harmless", new FileChange.Modify(VaultPath.of("c.md"), List.of(TextEdit.insert(0, "done "))));
        List<String> notices = new ArrayList<>();
        var plan = ProvenPlan.make(snapshot(harmful, harmless), true, Set.of(), Progress.NONE, notices);
        assertThat(plan.changes().files()).extracting(PlannedFile::path).containsExactly(VaultPath.of("c.md"));
        assertThat(notices).singleElement().asString().contains("a.md:1:5", "[[b]]", "lead nowhere");
    }

    @Test
    void rulesThatDoNotComeToRestAreAnError() {
        Rule restless = new Proposing(
                "restless", new FileChange.Modify(VaultPath.of("c.md"), List.of(TextEdit.insert(0, "more "))));
        assertThatThrownBy(() -> ProvenPlan.make(snapshot(restless), true, Set.of(), Progress.NONE, new ArrayList<>()))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("c.md");
    }
}
