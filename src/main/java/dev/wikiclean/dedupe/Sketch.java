package dev.wikiclean.dedupe;

/**
 * What a note says, small enough to keep for every note of a vault: the hashes of its shingles, each once, in the order of
 * the text. Of a long note only those below a limit are kept, the same for every note of its length, so that what two
 * notes have in common can be told from what both kept.
 *
 * @param hashes distinct, seen as unsigned numbers spread evenly
 * @param level hashes below 2^(32 - level) are kept: of each 2^level shingles about one
 */
record Sketch(int[] hashes, int level) {
    /** A note of more shingles keeps a half, a quarter or an eighth of them. */
    private static final int MOST = 512;

    /** The sketch of the first {@code count} of {@code distinct}. */
    static Sketch of(int[] distinct, int count) {
        int level = 0;
        while (count >> level > MOST && level < RareShingles.LEVEL) {
            level++;
        }
        int[] kept = new int[Math.min(count, (count >> level) * 5 / 4 + 32)];
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (isBelow(distinct[i], level)) {
                if (size == kept.length) {
                    kept = java.util.Arrays.copyOf(kept, size * 2);
                }
                kept[size++] = distinct[i];
            }
        }
        return new Sketch(size == kept.length ? kept : java.util.Arrays.copyOf(kept, size), level);
    }

    /** Whether a sketch of {@code level} keeps {@code hash}. */
    static boolean isBelow(int hash, int level) {
        return level == 0 || hash >>> 32 - level == 0;
    }

    /** About how many shingles the note has. */
    long shingles() {
        return (long) hashes.length << level;
    }
}
