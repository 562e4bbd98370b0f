package dev.wikiclean.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Fix;
import dev.wikiclean.rules.Recorder;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.rules.Stage;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.MemorySource;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final VaultPath A = VaultPath.of("a.md");

    private static Plan plan(Map<String, String> vault, PlanOptions options, Rule... rules) {
        return Planner.plan(MemorySource.vault(vault), config(), List.of(rules), options);
    }

    private static Config config() {
        return Config.of("default");
    }

    private static String after(Plan plan, String path) {
        return plan.after().vault().note(VaultPath.of(path)).orElseThrow().text();
    }

    @Test
    void laterStagesSeeWhatEarlierOnesDid() {
        Plan plan = plan(
                Map.of("a.md", "one"),
                PlanOptions.safe(),
                FakeRule.replaces("late", Stage.LINK, Applicability.SAFE, "two", "three"),
                FakeRule.replaces("early", Stage.MERGE, Applicability.SAFE, "one", "two"));
        assertThat(after(plan, "a.md")).isEqualTo("three");
        assertThat(plan.remaining()).isEmpty();
        assertThat(plan.changes().files()).singleElement().satisfies(file -> assertThat(file.rules())
                .containsExactly("early", "late"));
    }

    @Test
    void anEarlierStageRunsAgainOnWhatALaterOneMade() {
        Plan plan = plan(
                Map.of("a.md", "x"),
                PlanOptions.safe(),
                FakeRule.replaces("last", Stage.MOC, Applicability.SAFE, "x", "y"),
                FakeRule.replaces("first", Stage.MERGE, Applicability.SAFE, "y", "z"));
        assertThat(after(plan, "a.md")).isEqualTo("z");
    }

    @Test
    void theEditsJoinAllGenerationsAgainstTheTextOnDisk() {
        String text = "keep one keep one keep";
        Plan plan = plan(
                Map.of("a.md", text),
                PlanOptions.safe(),
                FakeRule.replaces("early", Stage.MERGE, Applicability.SAFE, "one", "a two"),
                FakeRule.replaces("late", Stage.LINK, Applicability.SAFE, "two", "three"));
        assertThat(TextEdits.apply(text, plan.edits().get(A))).isEqualTo("keep a three keep a three keep");
        assertThat(plan.edits().get(A)).hasSize(2);
    }

    @Test
    void unsafeFixesWaitUntilAskedForAndSuggestionsForever() {
        Map<String, String> vault = Map.of("a.md", "u s");
        Rule unsafe = FakeRule.replaces("u", Stage.LINK, Applicability.UNSAFE, "u", "U");
        Rule suggestion = FakeRule.replaces("s", Stage.LINK, Applicability.SUGGESTION, "s", "S");
        assertThat(plan(vault, PlanOptions.safe(), unsafe, suggestion).changes().isEmpty())
                .isTrue();
        Plan all = plan(vault, PlanOptions.all(), unsafe, suggestion);
        assertThat(after(all, "a.md")).isEqualTo("U s");
        assertThat(all.remaining()).hasSize(1);
    }

    @Test
    void aFixThatCollidesWaitsForTheNextRound() {
        Plan plan = plan(
                Map.of("a.md", "abc"),
                PlanOptions.safe(),
                FakeRule.replaces("ab", Stage.LINK, Applicability.SAFE, "ab", "X"),
                FakeRule.replaces("bc", Stage.LINK, Applicability.SAFE, "bc", "Y"));
        assertThat(after(plan, "a.md")).isEqualTo("Xc");
        assertThat(plan.changes().fixes()).hasSize(1);
    }

    @Test
    void aFixIsAllOrNothing() {
        FileChange edit = new FileChange.Modify(A, List.of(TextEdit.insert(0, "done ")));
        Plan plan = plan(
                Map.of("a.md", "todo", "b.md", "todo"),
                new PlanOptions(true, Set.of(VaultPath.of("b.md"))),
                FakeRule.proposes(
                        "both", Stage.MERGE, "b.md", "todo", edit, new FileChange.Delete(VaultPath.of("b.md"))));
        assertThat(plan.changes().isEmpty()).isTrue();
        assertThat(plan.skipped()).hasSize(1);
        assertThat(plan.remaining()).hasSize(1);
    }

    @Test
    void whereOnlySomeFilesMayBeEditedNoOtherIsAndNoneComesOrGoes() {
        PlanOptions onlyA = new PlanOptions(true, Set.of(), java.util.Optional.of(Set.of(A)));
        Plan plan = plan(
                Map.of("a.md", "x", "b.md", "x"),
                onlyA,
                FakeRule.replaces("xy", Stage.LINK, Applicability.SAFE, "x", "y"),
                FakeRule.proposes("gone", Stage.MERGE, "a.md", "y", new FileChange.Delete(A)));
        assertThat(after(plan, "a.md")).isEqualTo("y");
        assertThat(after(plan, "b.md")).isEqualTo("x");
    }

    @Test
    void aFrozenFileStaysWhileOthersChange() {
        Plan plan = plan(
                Map.of("a.md", "x", "b.md", "x"),
                new PlanOptions(false, Set.of(A)),
                FakeRule.replaces("xy", Stage.LINK, Applicability.SAFE, "x", "y"));
        assertThat(after(plan, "a.md")).isEqualTo("x");
        assertThat(after(plan, "b.md")).isEqualTo("y");
        assertThat(plan.skipped()).hasSize(1);
    }

    @Test
    void rulesThatUndoEachOtherAreRefused() {
        assertThatThrownBy(() -> plan(
                        Map.of("a.md", "x"),
                        PlanOptions.safe(),
                        FakeRule.replaces("xy", Stage.LINK, Applicability.SAFE, "x", "y"),
                        FakeRule.replaces("yx", Stage.MOC, Applicability.SAFE, "y", "x")))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("do not come to rest");
    }

    @Test
    void aRenamedAndEditedNoteIsOneOperation() {
        Plan plan = plan(
                Map.of("a.md", "old"),
                PlanOptions.safe(),
                FakeRule.replaces("text", Stage.LINK, Applicability.SAFE, "old", "new"),
                FakeRule.proposes(
                        "name", Stage.MERGE, "a.md", "old", new FileChange.Rename(A, VaultPath.of("b/c.md"))));
        assertThat(plan.changes().files()).singleElement().isInstanceOfSatisfying(PlannedFile.Renamed.class, r -> {
            assertThat(r.to()).isEqualTo(VaultPath.of("b/c.md"));
            assertThat(r.before().text()).isEqualTo("old");
            assertThat(r.after().text()).isEqualTo("new");
            assertThat(r.rules()).containsExactly("name", "text");
        });
    }

    @Test
    void whatIsCreatedAndThenEditedIsCreatedOnce() {
        Plan plan = plan(
                Map.of("a.md", "make"),
                PlanOptions.safe(),
                FakeRule.replaces("text", Stage.LINK, Applicability.SAFE, "raw", "fine"),
                FakeRule.proposes(
                        "make",
                        Stage.MERGE,
                        "a.md",
                        "make",
                        new FileChange.Create(VaultPath.of("new.md"), "raw"),
                        new FileChange.Modify(A, List.of(TextEdit.replace(new Span(0, 4), "did")))));
        assertThat(plan.changes().files())
                .anySatisfy(file -> assertThat(file).isInstanceOfSatisfying(PlannedFile.Created.class, c -> assertThat(
                                c.after().text())
                        .isEqualTo("fine")));
    }

    @Test
    void recordsThatCallForRecordsEndWithAnErrorThatNamesThem() {
        Map<String, String> vault = new TreeMap<>();
        for (int i = 100; i < 140; i++) {
            vault.put("n" + i + ".md", i == 100 ? "one" : "text");
        }
        Rule rule = FakeRule.replaces("early", Stage.MERGE, Applicability.SAFE, "one", "two");
        assertThatThrownBy(() -> plan(vault, PlanOptions.safe(), rule, new Chain()))
                .isInstanceOf(PlanException.class)
                .hasMessageContaining("do not come to rest")
                .hasMessageContaining("chain")
                .hasMessageContaining("fault of wiki-clean");
    }

    /** Records in each note by changing the next one, too, which is then to be recorded. */
    private static final class Chain implements Recorder {
        @Override
        public String id() {
            return "chain";
        }

        @Override
        public Stage stage() {
            return Stage.MOC;
        }

        @Override
        public void check(RuleContext context, Consumer<Finding> findings) {}

        @Override
        public Optional<Finding> record(RuleContext context, Note note, List<String> rules) {
            int number = Integer.parseInt(note.path().stem().substring(1));
            VaultPath next = VaultPath.of("n" + (number + 1) + ".md");
            if (context.vault().note(next).isEmpty()) {
                return Optional.empty();
            }
            TextEdit edit = TextEdit.insert(0, "told ");
            Fix fix = new Fix(
                    Applicability.SAFE,
                    "tell",
                    List.of(
                            new FileChange.Modify(note.path(), List.of(edit)),
                            new FileChange.Modify(next, List.of(edit))));
            return Optional.of(context.finding(id(), note, Span.at(0), "changed", Optional.of(fix)));
        }
    }
}
