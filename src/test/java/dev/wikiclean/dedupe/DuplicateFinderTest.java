package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.dedupe.DuplicateCluster.Member;
import dev.wikiclean.vault.VaultPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateFinderTest {
    private static final String TEXT = "Beam search keeps the k best prefixes at every step and drops all the others. "
            + "It is cheap, it is greedy, and it misses what starts badly. Length normalisation helps a little.\n";
    private static final String OTHER =
            "A spotlight of this kind follows one actor over the stage; the operator stands "
                    + "in a booth at the back and turns the lamp by hand, guided over a headset.\n";

    @Test
    void anEqualTitleAloneIsOnlyReported() {
        var clusters = Notes.find("a/Beam Search.md", TEXT, "b/Beam Search.md", OTHER);

        assertThat(clusters)
                .singleElement()
                .extracting(DuplicateCluster::action)
                .isEqualTo(Action.REPORT);
    }

    @Test
    void anEqualTitleWithAnEqualTextIsMerged() {
        var clusters = Notes.find("a/Beam Search.md", TEXT, "b/beam-search.md", TEXT + "One more thing.\n");

        assertThat(clusters)
                .singleElement()
                .extracting(DuplicateCluster::action)
                .isEqualTo(Action.MERGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note 1", "Note copy", "Note (conflicted copy 2026-05-08)", "Note 복사본", "Note 副本"})
    void aCopyThatATrustedToolMadeIsMerged(String name) {
        var clusters =
                Notes.find("a/Note on beams.md", TEXT, "a/" + name.replace("Note", "Note on beams") + ".md", TEXT);

        assertThat(clusters)
                .singleElement()
                .extracting(DuplicateCluster::action)
                .isEqualTo(Action.MERGE);
    }

    @Test
    void aNameThatAToolMayHaveNumberedIsShownToAPerson() {
        var clusters = Notes.find("a/Beams.md", TEXT, "a/Beams 1.md", OTHER);

        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.action()).isEqualTo(Action.REPORT);
            assertThat(cluster.members().get(1).score()).isEqualTo(0.7);
        });
        assertThat(Notes.find("a/Beams.md", TEXT, "a/Beams (2).md", OTHER)).hasSize(1);
    }

    @Test
    void aNumberThatAPersonGaveIsNoMistake() {
        assertThat(Notes.find("a/Beams.md", TEXT, "a/Beams 1.md", OTHER, "a/Beams 2.md", OTHER + "More."))
                .noneMatch(cluster -> cluster.canonical().value().equals("a/Beams.md")
                        || cluster.members().size() > 2);
        assertThat(Notes.find("a/Beams.md", TEXT, "b/Beams 1.md", OTHER)).isEmpty();
        assertThat(Notes.find("a/Beams.md", TEXT, "a/Beams 1.md", "---\ntitle: Beams 1\n---\n" + OTHER))
                .isEmpty();
    }

    @Test
    void oneTextUnderTwoNamesIsOnlyReported() {
        String text = TEXT.repeat(2);

        assertThat(Notes.find("a/Beams.md", text, "b/Lights.md", text))
                .singleElement()
                .extracting(DuplicateCluster::action)
                .isEqualTo(Action.REPORT);
    }

    @Test
    void aKeptWikiHasOneNoteATopic() {
        var clusters = Notes.find(
                "AI/Beam.md", Notes.kept("Beam Search (빔 탐색)", "AI/Inference", "", TEXT),
                "Inbox/빔.md", Notes.kept("빔 탐색", "AI/Inference", "", "가장 좋은 k개의 앞부분만 남긴다."));

        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.action()).isEqualTo(Action.MERGE);
            assertThat(cluster.members().get(0).score()).isEqualTo(1.0);
            assertThat(cluster.members().get(1).signals()).isNotEmpty();
            assertThat(cluster.reasons()).isNotEmpty();
        });
    }

    @Test
    void oneNameInFarCategoriesIsNotMerged() {
        assertThat(Notes.merges(Notes.index(
                        "AI/Transformer.md", Notes.kept("Transformer", "AI/Models", "tags: [ai]\n", TEXT),
                        "EE/Transformer.md", Notes.kept("Transformer", "Electrical/Power", "tags: [power]\n", OTHER))))
                .isEmpty();
    }

    @Test
    void aStatementIsFollowed() {
        var clusters = Notes.find("a/Beams.md", TEXT, "b/Lights.md", "---\nduplicate_of: \"[[Beams]]\"\n---\n" + OTHER);

        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.action()).isEqualTo(Action.MERGE);
            assertThat(cluster.canonical()).isEqualTo(VaultPath.of("a/Beams.md"));
            assertThat(cluster.reasons()).contains("the others name it as canonical");
        });
    }

    @Test
    void clustersHoldPairwise() {
        var clusters = Notes.find(
                "a/GPT.md", "---\ntitle: GPT\naliases: [GPT-4, GPT-4o]\n---\n" + TEXT,
                "b/GPT-4.md", "---\ntitle: GPT-4\n---\n" + TEXT,
                "c/GPT-4o.md", "---\ntitle: GPT-4o\n---\n" + TEXT);

        assertThat(clusters.stream().filter(c -> c.action() == Action.MERGE))
                .allSatisfy(c -> assertThat(c.members()).hasSize(2));
        assertThat(clusters.get(0).vetoes()).anyMatch(veto -> veto.contains("numbers"));
    }

    @Test
    void redirectsTemplatesMocsAndBrokenNotesTakeNoPart() {
        assertThat(Notes.find(
                        "a/Beam Search.md",
                        TEXT,
                        "b/Beam Search.md",
                        "---\nstatus: redirect\nduplicate_of: \"[[a/Beam Search]]\"\n---\n" + TEXT,
                        "Templates/Beam Search.md",
                        TEXT,
                        "MOC/Beam Search.md",
                        TEXT,
                        "c/Beam Search.md",
                        "---\ntitle: [\n---\n" + TEXT,
                        "d/Beam Search.md",
                        "---\ntype: moc\n---\n" + TEXT))
                .isEmpty();
    }

    @Test
    void whatWasDecidedIsRemembered() {
        var index = Notes.index("a/Beam Search.md", TEXT, "b/Beam Search.md", TEXT);

        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT.remembering((a, b) -> a.path()
                        .folder()
                        .equals("b"))))
                .isEmpty();
    }

    @Test
    void aFrozenNoteIsOnlyReported() {
        var index = Notes.index("a/Beam Search.md", TEXT, "b/Beam Search.md", TEXT);

        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT.freezing(path -> path.folder()
                        .equals("a"))))
                .singleElement()
                .extracting(DuplicateCluster::action)
                .isEqualTo(Action.REPORT);
    }

    @Test
    void theCanonicalIsTheVerifiedOne() {
        String verified = Notes.kept("Beam Search", "AI", "", "Short.").replace("status: draft", "status: verified");
        var clusters =
                Notes.find("a/Beam.md", Notes.kept("Beam Search", "AI", "", TEXT.repeat(5)), "b/Beam.md", verified);

        assertThat(clusters).singleElement().satisfies(cluster -> {
            assertThat(cluster.canonical()).isEqualTo(VaultPath.of("b/Beam.md"));
            assertThat(cluster.reasons()).containsExactly("it is verified");
        });
    }

    @Test
    void manyNotesOfOneNameAreASeries() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            texts.put("project" + i + "/Kick-off Protocol.md", TEXT + "Number " + i);
        }

        assertThat(DuplicateFinder.find(Notes.index(texts), DedupeOptions.DEFAULT))
                .isEmpty();
    }

    @Test
    void membersAreListedOnce() {
        var clusters = Notes.find("a/Beam Search.md", TEXT, "b/Beam Search.md", TEXT, "c/Beam Search.md", TEXT);

        List<VaultPath> paths = clusters.stream()
                .flatMap(c -> c.members().stream())
                .map(Member::path)
                .toList();
        assertThat(paths).hasSize(3).doesNotHaveDuplicates();
    }
}
