package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.bench.CopiesGenerator;
import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.index.VaultIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of notes that only look alike, and that it changes nothing about what is merged. */
class LookalikesTest {
    private static final String THREE = "Beam search keeps the k best prefixes at every step and drops all others.\n\n"
            + "It is cheap and greedy, and it misses what starts badly but ends in a better place than all else.\n\n"
            + "Length normalisation helps a little, since long outputs have many factors below one each.\n\n";
    private static final String FOUR = THREE + "A wider beam finds likelier outputs which are not always the better "
            + "ones, as people found out when they asked readers.\n\nStop early when all beams ended.\n\n"
            + "Diverse beams are penalised for what other groups of beams chose before them at the same step.\n";

    @Test
    void theBeginningOfAnotherNoteIsNamedAsThat() {
        assertThat(Notes.find("a/Draft on decoding.md", THREE, "b/Wide search.md", FOUR))
                .singleElement()
                .satisfies(cluster -> {
                    assertThat(cluster.action()).isEqualTo(Action.REPORT);
                    assertThat(cluster.members().get(1).signals())
                            .contains(
                                    "contained-text: a/Draft on decoding.md is the first 3 of 6 paragraphs of the other");
                });
    }

    @Test
    void anEditedCopyTellsHowManyWordsAreTheSame() {
        assertThat(Notes.find("a/Draft.md", FOUR, "b/Wide search.md", FOUR.replace("greedy", "hasty")))
                .singleElement()
                .satisfies(cluster -> assertThat(cluster.members().get(1).signals())
                        .contains("near-equal-text: 98% of the words are the same"));
    }

    @Test
    void equalWordsInAnotherOrderOfNotesAreNoCopy() {
        List<String> words = new ArrayList<>(List.of(FOUR.split("\\s+")));
        Collections.shuffle(words, new Random(1));

        assertThat(Notes.find("a/Draft.md", FOUR, "b/Wide search.md", String.join(" ", words)))
                .isEmpty();
    }

    @Test
    void lookalikesNeverChangeWhatIsMerged() {
        Map<String, String> texts = new LinkedHashMap<>();
        CopiesGenerator.generate(300, 11, (path, text) -> {
            texts.put(path, text);
            if (texts.size() % 5 == 0) {
                texts.put("copies/" + path.substring(3), text + "\nOne more line.\n");
            }
        });
        VaultIndex index = Notes.index(texts);

        List<DuplicateCluster> all = DuplicateFinder.find(index, DedupeOptions.DEFAULT);
        List<DuplicateCluster> named = DuplicateFinder.findNamed(index, DedupeOptions.DEFAULT);

        assertThat(all).hasSizeGreaterThan(named.size()).containsAll(named);
        List<DuplicateCluster> more = new ArrayList<>(all);
        more.removeAll(named);
        assertThat(more).allSatisfy(cluster -> {
            assertThat(cluster.action()).isEqualTo(Action.REPORT);
            assertThat(cluster.members().get(1).score()).isLessThan(0.7);
        });
    }

    @Test
    void aFormThatWasNeverFilledInIsNoReasonToMerge() {
        String form = FOUR + FOUR.replace("beam", "form");
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            texts.put("projects/" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "/Plan.md", form);
        }
        for (int i = 0; i < 300; i++) {
            texts.put(
                    "other/" + i + ".md",
                    new Random(i)
                            .ints(60, 0, 1_000_000)
                            .mapToObj(word -> "w" + word)
                            .collect(Collectors.joining(" ")));
        }
        texts.put("x/Harbour Survey.md", form + "Date: Monday.\n");
        texts.put("y/Harbour Survey.md", form + "Date: Friday.\n");

        assertThat(Notes.merges(Notes.index(texts))).isEmpty();
    }

    @Test
    void howeverMuchElseAgreesALookalikeIsShownBelowWhatCheckReports() {
        String more = "tags: [search, beams]\nraw_sources: [https://e.org/beams]\n";

        assertThat(Notes.find(
                        "a/Draft.md", Notes.kept("Draft", "AI/Inference", more, FOUR),
                        "b/Wide search.md",
                                Notes.kept("Wide search", "AI/Inference", more, FOUR.replace("greedy", "hasty"))))
                .singleElement()
                .satisfies(cluster -> {
                    assertThat(cluster.action()).isEqualTo(Action.REPORT);
                    assertThat(cluster.members().get(1).score()).isEqualTo(0.69);
                });
    }
}
