package dev.wikiclean.dedupe;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In how many notes of a vault each shingle stands, and what it is therefore worth. Counted in one table of small numbers
 * without the shingles themselves: where two of them share a place, both seem a little more common than they are.
 */
final class ShingleCounts {
    /** A shingle in up to so many notes has its full weight: copies of one note do not weigh each other down. */
    private static final double RARE = 4;

    private static final int MOST = Character.MAX_VALUE;
    private static final int PARTS = 2;

    private final char[] counts;

    private ShingleCounts(char[] counts) {
        this.counts = counts;
    }

    /** Counts {@code sketches}, with the same result on any number of threads: each thread counts places of its own. */
    static ShingleCounts of(List<Sketch> sketches) {
        long all = 0;
        for (Sketch sketch : sketches) {
            all += sketch.hashes().length;
        }
        int bits = Math.clamp(64 - Long.numberOfLeadingZeros(all), 10, 26);
        char[] counts = new char[1 << bits];
        IntStream.range(0, PARTS).parallel().forEach(part -> count(sketches, counts, part));
        return new ShingleCounts(counts);
    }

    private static void count(List<Sketch> sketches, char[] counts, int part) {
        int mask = counts.length - 1;
        int from = counts.length / PARTS * part;
        int to = from + counts.length / PARTS;
        for (Sketch sketch : sketches) {
            for (int hash : sketch.hashes()) {
                int at = place(hash) & mask;
                if (at >= from && at < to && counts[at] < MOST) {
                    counts[at]++;
                }
            }
        }
    }

    /** Long notes keep low hashes only, so the high digits tell them apart badly. */
    private static int place(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    /** In about how many notes {@code hash} stands. */
    int of(int hash) {
        return counts[place(hash) & counts.length - 1];
    }

    /** What {@code hash} is worth: 1 where few notes have it, next to nothing where a template brings it everywhere. */
    double weight(int hash) {
        int count = of(hash);
        return count <= RARE ? 1 : RARE / count;
    }
}
