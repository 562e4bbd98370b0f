package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The sketches of many notes, with what each shingle is worth among them. Made in one pass over the texts. */
final class TextSketches {
    private static final int NOTES_A_CHUNK = 64;

    private final Sketch[] sketches;
    private final int[][] sorted;
    private final ShingleCounts counts;
    private final double averageWeight;

    private TextSketches(Sketch[] sketches) {
        this.sketches = sketches;
        this.sorted = new int[sketches.length][];
        this.counts = ShingleCounts.of(Arrays.asList(sketches));
        this.averageWeight = findAverageWeight();
    }

    static TextSketches of(List<Note> notes) {
        Sketch[] sketches = new Sketch[notes.size()];
        int chunks = (notes.size() + NOTES_A_CHUNK - 1) / NOTES_A_CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            SketchScan scan = new SketchScan();
            int to = Math.min(notes.size(), (chunk + 1) * NOTES_A_CHUNK);
            for (int i = chunk * NOTES_A_CHUNK; i < to; i++) {
                sketches[i] = scan.of(notes.get(i));
            }
        });
        return new TextSketches(sketches);
    }

    int size() {
        return sketches.length;
    }

    Sketch sketch(int note) {
        return sketches[note];
    }

    ShingleCounts counts() {
        return counts;
    }

    /** What two notes have in common, common text weighed down. */
    TextOverlap overlap(int a, int b) {
        int[] one = sorted(a);
        int[] two = sorted(b);
        int level = Math.max(sketches[a].level(), sketches[b].level());
        int shared = 0;
        double common = 0;
        double onlyA = 0;
        double onlyB = 0;
        int i = 0;
        int j = 0;
        while (true) {
            boolean inA = i < one.length && Sketch.isBelow(one[i], level);
            boolean inB = j < two.length && Sketch.isBelow(two[j], level);
            if (!inA && !inB) {
                break;
            }
            int order = !inA ? 1 : !inB ? -1 : Integer.compareUnsigned(one[i], two[j]);
            double weight = counts.weight(order <= 0 ? one[i] : two[j]);
            shared += order == 0 ? 1 : 0;
            common += order == 0 ? weight : 0;
            onlyA += order < 0 ? weight : 0;
            onlyB += order > 0 ? weight : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double scale = 1L << level;
        return new TextOverlap(shared * scale, common * scale, onlyA * scale, onlyB * scale);
    }

    /** What a shingle of these notes is worth on average, 0..1. */
    double averageWeight() {
        return averageWeight;
    }

    private double findAverageWeight() {
        double sum = 0;
        long all = 0;
        int step = Math.max(1, sketches.length / 1000);
        for (int i = 0; i < sketches.length; i += step) {
            for (int hash : sketches[i].hashes()) {
                sum += counts.weight(hash);
            }
            all += sketches[i].hashes().length;
        }
        return all == 0 ? 1 : sum / all;
    }

    /** The hashes of a note as rising unsigned numbers; most notes are never asked for. Equal work done twice is harmless. */
    private int[] sorted(int note) {
        int[] hashes = sorted[note];
        if (hashes == null) {
            hashes = sketches[note].hashes().clone();
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] ^= Integer.MIN_VALUE;
            }
            Arrays.sort(hashes);
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] ^= Integer.MIN_VALUE;
            }
            sorted[note] = hashes;
        }
        return hashes;
    }
}
