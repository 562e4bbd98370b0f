package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds, among all notes of a vault, the pairs that say nearly the same and the pairs of which one holds the other. The
 * work grows with the text and the pairs found, never with all pairs: notes meet in buckets, and a meeting counts only if
 * the sketches bear it out.
 */
public final class NearTexts {
    /** Of two copies in each of which one word in five was changed, more than this is left in common. */
    private static final double RESEMBLANCE = 0.25;
    /** So much of the shorter text must stand in the longer one. */
    private static final double CONTAINMENT = 0.75;
    /** Less common text, in shingles, says nothing. */
    private static final double LEAST = 8;
    /** A shorter text is contained in many. */
    private static final double LEAST_CONTAINED = 24;

    private NearTexts() {}

    /** The pairs among {@code notes}, by path; the same on any number of threads and for any order of the notes. */
    public static List<NearText> find(Collection<Note> notes) {
        List<Note> sorted =
                notes.stream().sorted(Comparator.comparing(Note::path)).toList();
        TextSketches sketches = TextSketches.of(sorted);
        List<NearText> found = new ArrayList<>();
        for (long pair : pairs(sketches)) {
            int a = (int) (pair >> 32);
            int b = (int) pair;
            TextOverlap overlap = sketches.overlap(a, b);
            found.add(new NearText(
                    sorted.get(a).path(), sorted.get(b).path(), overlap.resemblance(), overlap.containment()));
        }
        return found;
    }

    /** The pairs, each as two numbers of {@code notes}, the lower one in the high half; rising, each once. */
    static long[] pairs(TextSketches notes) {
        LongList met = new LongList();
        for (LongList band : MinHashBands.pairs(notes)) {
            met.addAll(band);
        }
        met.addAll(RareShingles.pairs(notes));
        long[] distinct = met.distinct();
        return IntStream.range(0, distinct.length)
                .parallel()
                .filter(i -> isNear(notes.overlap((int) (distinct[i] >> 32), (int) distinct[i])))
                .mapToLong(i -> distinct[i])
                .toArray();
    }

    static boolean isNear(TextOverlap overlap) {
        return overlap.common() >= LEAST && overlap.resemblance() >= RESEMBLANCE
                || overlap.common() >= LEAST_CONTAINED && overlap.containment() >= CONTAINMENT;
    }
}
