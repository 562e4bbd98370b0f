package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.dedupe.Decision.Answer;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RememberedDecisionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 8);
    private static final String ONE = "The kettle boils when the pressure of its vapour equals the pressure of the air"
            + " around it, which is why tea on a mountain brews badly and a pressure cooker saves an hour.\n";
    private static final String TWO =
            "A kettle hole is left where a block of ice melts out of glacial drift; most hold a"
                    + " pond, some a bog, and their rims tell how thick the buried ice once was.\n";
    private static final String KOREAN =
            "주전자의 물은 증기압이 주변 기압과 같아질 때 끓기 때문에 높은 산에서는 차가 잘 우러나지 않고" + " 압력솥은 시간을 크게 줄여 준다. 그래서 고도에 따라 조리법이 달라진다.\n";

    private static Decision decided(Answer answer, VaultIndex index, String... paths) {
        return new Decision(
                answer,
                Stream.of(paths).map(path -> NoteIdentity.of(note(index, path))).toList(),
                Optional.empty(),
                DAY);
    }

    private static Note note(VaultIndex index, String path) {
        return index.vault().note(VaultPath.of(path)).orElseThrow();
    }

    private static boolean distinct(VaultIndex index, Decision decision, String a, String b) {
        Decisions decisions = RememberedDecisions.in(index.vault(), List.of(decision));
        return decisions.areDistinct(note(index, a), note(index, b));
    }

    @Test
    void aNeverHoldsForItsNotesAndNoOthers() {
        VaultIndex index = Notes.index("a/Kettle.md", ONE, "b/Kettle.md", TWO, "c/Kettle.md", KOREAN);
        Decision never = decided(Answer.NEVER, index, "a/Kettle.md", "b/Kettle.md");
        assertThat(distinct(index, never, "a/Kettle.md", "b/Kettle.md")).isTrue();
        assertThat(distinct(index, never, "b/Kettle.md", "a/Kettle.md")).isTrue();
        assertThat(distinct(index, never, "a/Kettle.md", "c/Kettle.md")).isFalse();
    }

    @Test
    void aNeverSurvivesRenamesAndEdits() {
        Decision never = decided(
                Answer.NEVER, Notes.index("a/Kettle.md", KOREAN, "b/Kettle.md", TWO), "a/Kettle.md", "b/Kettle.md");
        VaultIndex later = Notes.index(
                "tea/Boiling.md",
                "# 끓는점\n\n" + KOREAN + "\n한 줄이 더 있다.\n",
                "ice/Hole.md",
                TWO.replace("some a bog", "others a bog"),
                "ice/Other.md",
                ONE);
        assertThat(distinct(later, never, "tea/Boiling.md", "ice/Hole.md")).isTrue();
        assertThat(distinct(later, never, "tea/Boiling.md", "ice/Other.md")).isFalse();
    }

    @Test
    void aNeverFollowsAnIdThroughARewrite() {
        Decision never =
                decided(Answer.NEVER, Notes.index("a.md", "---\nid: k-1\n---\n" + ONE, "b.md", TWO), "a.md", "b.md");
        VaultIndex later = Notes.index("z.md", "---\nid: k-1\n---\nWritten anew.\n", "b.md", TWO);
        assertThat(distinct(later, never, "z.md", "b.md")).isTrue();
    }

    @Test
    void anotherNoteUnderAnOldNameDoesNotHideTheRenamedOne() {
        Decision never = decided(Answer.NEVER, Notes.index("a.md", ONE, "b.md", TWO), "a.md", "b.md");
        VaultIndex later = Notes.index("a.md", KOREAN, "moved.md", ONE, "b.md", TWO);
        assertThat(distinct(later, never, "moved.md", "b.md")).isTrue();
    }

    @Test
    void twoIdenticalNotesStayApartWhenOneIsRenamed() {
        Decision never = decided(Answer.NEVER, Notes.index("a.md", ONE, "b.md", ONE), "a.md", "b.md");
        assertThat(distinct(Notes.index("c.md", ONE, "b.md", ONE), never, "c.md", "b.md"))
                .isTrue();
    }

    @Test
    void aMergeHoldsOnlyForTheVeryNotes() {
        VaultIndex index = Notes.index("a.md", ONE, "b.md", TWO);
        Decision merge = decided(Answer.MERGE, index, "a.md", "b.md");
        assertThat(RememberedDecisions.in(index.vault(), List.of(merge)).merges())
                .hasSize(1);

        RememberedDecisions rewritten =
                RememberedDecisions.in(Notes.index("a.md", ONE, "b.md", KOREAN).vault(), List.of(merge));
        assertThat(rewritten.merges()).isEmpty();
        assertThat(rewritten.notices()).singleElement().asString().contains("b.md", "look at it again");

        RememberedDecisions renamed =
                RememberedDecisions.in(Notes.index("a.md", ONE, "c.md", TWO).vault(), List.of(merge));
        assertThat(renamed.merges()).isEmpty();
    }

    @Test
    void aDecidedMergeIsProposedWhateverTheScoreAndWithTheChosenCanonical() {
        VaultIndex index = Notes.index("Boiling.md", ONE, "Ice 2.md", TWO, "Ice 3.md", KOREAN);
        Decision said = decided(Answer.MERGE, index, "Boiling.md", "Ice 2.md", "Ice 3.md");
        Decision merge = new Decision(Answer.MERGE, said.notes(), Optional.of(2), DAY);
        DedupeOptions options =
                DedupeOptions.DEFAULT.remembering(RememberedDecisions.in(index.vault(), List.of(merge)));
        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT)).isEmpty();
        assertThat(DuplicateFinder.find(index, options)).singleElement().satisfies(cluster -> {
            assertThat(cluster.action()).isEqualTo(Action.MERGE);
            assertThat(cluster.canonical()).isEqualTo(VaultPath.of("Ice 3.md"));
            assertThat(cluster.members()).hasSize(3);
            assertThat(cluster.reasons()).contains("a person chose it");
        });
    }

    @Test
    void onlyWhatIsDecidedIsFoundWhereThatIsAsked() {
        VaultIndex index = Notes.index("x/Kettle.md", ONE, "y/Kettle.md", ONE);
        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT)).isNotEmpty();
        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT.onlyWhatIsDecided()))
                .isEmpty();
    }

    @Test
    void aRefusedPairIsNotProposedAgain() {
        VaultIndex index = Notes.index("x/Kettle.md", ONE, "y/Kettle.md", ONE);
        Decision never = decided(Answer.NEVER, index, "x/Kettle.md", "y/Kettle.md");
        DedupeOptions options =
                DedupeOptions.DEFAULT.remembering(RememberedDecisions.in(index.vault(), List.of(never)));
        assertThat(DuplicateFinder.find(index, options)).isEmpty();
    }

    @Test
    void aSketchIsReadBackAsWrittenAndNothingElseIs() {
        TextSketch sketch = TextSketch.of(Notes.note("a.md", KOREAN));
        assertThat(TextSketch.parse(sketch.toString())).contains(sketch);
        for (String wrong :
                List.of("", "2:00000000", "1:0", "1:zzzzzzzz", "1:0000000200000001", "1:" + "0".repeat(136))) {
            assertThat(TextSketch.parse(wrong)).describedAs(wrong).isEmpty();
        }
        assertThat(TextSketch.of(Notes.note("a.md", ONE)).likeness(TextSketch.of(Notes.note("b.md", TWO))))
                .isLessThan(0.2);
    }

    @Test
    void whatASketchIsMadeOfDoesNotChange() {
        assertThat(TextSketch.of(Notes.note("a.md", ONE + KOREAN)).toString())
                .isEqualTo(
                        "1:023e0c960c3e34230d5a865b0e392eee1451e2001561148016bce8f41748c78918581e17191d4208208d34742205e4dd221d79d72511b06728fa24c12acf263c");
    }
}
