package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.Arrays;

/**
 * The set of word pairs of a note's body, and of character pairs where words are not set apart by blanks, as sorted
 * hashes. Headings do not count: notes made from one template share them.
 */
final class Shingles {
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    static Shingles of(Note note) {
        Collector out = new Collector();
        out.readBody(note);
        return new Shingles(out.distinct());
    }

    /** Those of a part of a text. */
    static Shingles of(String text, int from, int to) {
        Collector out = new Collector();
        out.read(text, from, to);
        return new Shingles(out.distinct());
    }

    /** The shingles, sorted; not to be changed. */
    long[] hashes() {
        return hashes;
    }

    int size() {
        return hashes.length;
    }

    /** The share of common shingles among all of both, 0..1. */
    double jaccard(Shingles other) {
        int common = common(other);
        int all = hashes.length + other.hashes.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The share of the smaller one's shingles that the other has too, 0..1. */
    double containment(Shingles other) {
        int least = Math.min(hashes.length, other.hashes.length);
        return least == 0 ? 0 : (double) common(other) / least;
    }

    private int common(Shingles other) {
        int common = 0;
        for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
            int order = Long.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common;
    }

    private static final class Collector extends WordScan {
        private long[] found = new long[256];
        private int count;
        private long last;

        @Override
        void gap() {
            last = 0;
        }

        @Override
        void word(long hash, boolean dense) {
            if (last != 0) {
                add(mix(last * 31 + hash));
            }
            last = hash;
        }

        private void add(long hash) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = hash;
        }

        private static long mix(long value) {
            long mixed = (value ^ value >>> 31) * 0x9E3779B97F4A7C15L;
            return mixed ^ mixed >>> 29;
        }

        long[] distinct() {
            Arrays.sort(found, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    found[kept++] = found[i];
                }
            }
            return Arrays.copyOf(found, kept);
        }
    }
}
