package dev.wikiclean.dedupe;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Finds notes that resemble each other by locality-sensitive hashing: the least hashes of a note (MinHash, by one
 * permutation whose empty bins borrow from others) are laid in bands; notes that are equal in a whole band meet. With 32
 * bands of 3, a pair whose resemblance is s meets with the probability 1 - (1 - s^3)^32: .76 for .35, .99 for .52.
 *
 * <p>A shingle takes part as often as it is worth, decided by its own hash and so in every note alike; a template that
 * all notes share takes part in none.
 */
final class MinHashBands {
    static final int BANDS = 32;
    private static final int ROWS = 3;
    private static final int BINS = BANDS * ROWS;
    /** In a larger bucket each note meets only the next ones: no bucket makes the work quadratic. */
    private static final int MOST_IN_A_BUCKET = 16;

    private static final int NEXT = 2;

    private MinHashBands() {}

    /** The pairs that meet, the lower number in the high half; with repeats, one list a band. */
    static LongList[] pairs(TextSketches notes) {
        int[][] bands = IntStream.range(0, notes.size())
                .parallel()
                .mapToObj((IntFunction<int[]>) i -> bands(notes.sketch(i), notes.counts()))
                .toArray(int[][]::new);
        LongList[] found = new LongList[BANDS];
        IntStream.range(0, BANDS).parallel().forEach(band -> found[band] = meet(bands, band));
        return found;
    }

    /** One number a band; empty where nothing of the note is worth anything. */
    static int[] bands(Sketch sketch, ShingleCounts counts) {
        int[] least = new int[BINS];
        boolean[] taken = new boolean[BINS];
        int filled = 0;
        for (int hash : sketch.hashes()) {
            if (!takesPart(hash, counts)) {
                continue;
            }
            int bin = bin(hash);
            filled += taken[bin] ? 0 : 1;
            if (!taken[bin] || Integer.compareUnsigned(hash, least[bin]) < 0) {
                least[bin] = hash;
                taken[bin] = true;
            }
        }
        if (filled == 0) {
            return new int[0];
        }
        int[] bands = new int[BANDS];
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            for (int attempt = 1; !taken[from]; attempt++) {
                from = Math.floorMod(mix(bin * 1021 + attempt), BINS);
            }
            int band = bin / ROWS;
            bands[band] = mix(bands[band] * 31 + least[from]);
        }
        return bands;
    }

    private static boolean takesPart(int hash, ShingleCounts counts) {
        double weight = counts.weight(hash);
        return weight >= 1 || (mix(hash ^ 0x5BD1E995) >>> 8) < weight * (1 << 24);
    }

    private static int bin(int hash) {
        return (int) ((mix(hash) & 0xFFFFFFFFL) * BINS >>> 32);
    }

    private static int mix(int value) {
        int mixed = (value ^ value >>> 16) * 0x7FEB352D;
        mixed = (mixed ^ mixed >>> 15) * 0x846CA68B;
        return mixed ^ mixed >>> 16;
    }

    private static LongList meet(int[][] bands, int band) {
        long[] entries = new long[bands.length];
        int count = 0;
        for (int note = 0; note < bands.length; note++) {
            if (bands[note].length > 0) {
                entries[count++] = (long) bands[note][band] << 32 | note;
            }
        }
        Arrays.sort(entries, 0, count);
        LongList found = new LongList();
        for (int from = 0; from < count; ) {
            int to = from + 1;
            while (to < count && entries[to] >> 32 == entries[from] >> 32) {
                to++;
            }
            int reach = to - from > MOST_IN_A_BUCKET ? NEXT : MOST_IN_A_BUCKET;
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to && j <= i + reach; j++) {
                    found.add(entries[i] << 32 | entries[j] & 0xFFFFFFFFL);
                }
            }
            from = to;
        }
        return found;
    }
}
