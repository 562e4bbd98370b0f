package dev.wikiclean.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.bench.CopiesGenerator;
import dev.wikiclean.bench.CopiesGenerator.Kind;
import dev.wikiclean.bench.CopiesGenerator.Truth;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NearTextsTest {
    private static List<Note> notes(Map<String, String> texts) {
        return Notes.index(texts).vault().notes().toList();
    }

    private static Set<String> found(List<NearText> pairs) {
        return pairs.stream().map(pair -> pair.a() + " " + pair.b()).collect(Collectors.toSet());
    }

    private static String key(Truth truth) {
        boolean inOrder = Notes.path(truth.original()).compareTo(Notes.path(truth.copy())) < 0;
        return inOrder ? truth.original() + " " + truth.copy() : truth.copy() + " " + truth.original();
    }

    @Test
    void findsEditedAndContainedCopiesInEveryLanguageAndNothingElse() {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Truth> truth = CopiesGenerator.generate(1200, 7, texts::put);

        Set<String> found = new HashSet<>(found(NearTexts.find(notes(texts))));

        Map<Kind, List<Truth>> missed =
                truth.stream().filter(t -> !found.contains(key(t))).collect(Collectors.groupingBy(Truth::kind));
        assertThat(missed).isEmpty();
        assertThat(truth.stream().map(t -> t.kind() + t.language()).distinct()).hasSize(32);
        truth.forEach(t -> found.remove(key(t)));
        assertThat(found).as("notes that share a template only").isEmpty();
    }

    @Test
    void theOrderOfTheNotesAndTheNumberOfThreadsDoNotMatter() throws ExecutionException, InterruptedException {
        Map<String, String> texts = new LinkedHashMap<>();
        CopiesGenerator.generate(400, 8, texts::put);
        List<Note> notes = notes(texts);
        List<NearText> expected = NearTexts.find(notes);

        List<Note> shuffled = new ArrayList<>(notes);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(NearTexts.find(shuffled)).isEqualTo(expected).isNotEmpty();
        for (int threads : new int[] {1, 3, 8}) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertThat(pool.submit(() -> NearTexts.find(shuffled)).get())
                        .as(threads + " threads")
                        .isEqualTo(expected);
            }
        }
    }

    /** Too many for their shingles to be rare: only MinHash brings these together. */
    @Test
    void aDozenCopiesOfOneNoteAllMeet() {
        Random random = new Random(3);
        List<String> words =
                random.ints(600, 0, 1_000_000).mapToObj(i -> "w" + i).toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int copy = 0; copy < 12; copy++) {
            texts.put(
                    "n" + copy + ".md",
                    words.stream()
                            .map(word -> random.nextInt(50) == 0 ? "x" + random.nextInt() : word)
                            .collect(Collectors.joining(" ")));
        }

        assertThat(NearTexts.find(notes(texts))).hasSize(12 * 11 / 2);
    }
}
