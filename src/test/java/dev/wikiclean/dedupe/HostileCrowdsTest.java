package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.dedupe.DuplicateCluster.Action;
import dev.wikiclean.index.VaultIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Vaults in which each note could be paired with each: ten thousand notes have fifty million pairs. */
class HostileCrowdsTest {
    private static final int MANY = 10_000;
    private static final String TEXT = "Beam search keeps the k best prefixes at every step and drops all the others. "
            + "It is cheap, it is greedy, and it misses what starts badly. Length normalisation helps a little, and so "
            + "does a penalty on words that came before; neither mends what the first step has thrown away for good.\n";

    private static VaultIndex vault(IntFunction<String> path, IntFunction<String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            texts.put(path.apply(i), text.apply(i));
        }
        return Notes.index(texts);
    }

    private static int pairsScored(VaultIndex index) {
        VaultTexts texts = new VaultTexts(Participants.of(index, DedupeOptions.DEFAULT));
        AtomicInteger count = new AtomicInteger();
        CandidatePairs pairs = new CandidatePairs(index, texts.notes());
        pairs.forEach((a, b) -> count.incrementAndGet());
        pairs.forEachLookalike(texts.sketches(), (a, b) -> count.incrementAndGet());
        return count.get();
    }

    @Test
    void tenThousandEqualNotesAreOneCrowd() {
        VaultIndex index = vault(i -> "n/" + word(i) + ".md", i -> TEXT);

        List<DuplicateCluster> clusters = DuplicateFinder.find(index, DedupeOptions.DEFAULT);

        assertThat(clusters).singleElement().satisfies(crowd -> {
            assertThat(crowd.action()).isEqualTo(Action.REPORT);
            assertThat(crowd.members()).hasSize(MANY);
            assertThat(crowd.members().get(1).signals()).containsExactly("equal-text: the same text in 10000 notes");
        });
        assertThat(pairsScored(index)).isZero();
    }

    @Test
    void tenThousandNotesOfOneNameAndOneTextAreNotPairedEachWithEach() {
        VaultIndex index = vault(i -> word(i) + "/Beam Search.md", i -> "---\ntitle: Beam Search\n---\n" + TEXT);

        assertThat(pairsScored(index)).isZero();
        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT)).hasSize(1);
    }

    @Test
    void tenThousandFormsFilledInDifferentlyAreNoLookalikes() {
        VaultIndex index = vault(
                i -> "forms/" + word(i) + ".md",
                i -> "# Form " + word(i) + "\n\n" + TEXT.repeat(2) + "\nFilled in by " + word(i * 7) + " for "
                        + word(i * 13) + ", who asked about " + word(i * 17) + " and " + word(i * 19) + ".\n\n" + TEXT);

        assertThat(DuplicateFinder.find(index, DedupeOptions.DEFAULT)).isEmpty();
        assertThat(pairsScored(index)).isLessThan(MANY / 10);
    }

    @Test
    void tenThousandNotesThatNameOneCanonicalAreMergedInParts() {
        VaultIndex index = vault(
                i -> "n/" + word(i) + ".md",
                i -> i == 0 ? TEXT : "---\nduplicate_of: \"[[" + word(0) + "]]\"\n---\n" + TEXT);

        assertThat(pairsScored(index)).isLessThan(MANY);
        assertThat(DuplicateFinder.findNamed(index, DedupeOptions.DEFAULT))
                .allSatisfy(cluster -> assertThat(cluster.members().size()).isLessThanOrEqualTo(50));
    }

    /** A name of letters alone: numbers would be a series. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 17; rest > 0; rest /= 17) {
            word.append("bcdfghjklmnpqrstv".charAt(rest % 17)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }
}
