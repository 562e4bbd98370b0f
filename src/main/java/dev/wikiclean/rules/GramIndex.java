package dev.wikiclean.rules;

import java.util.Arrays;
import java.util.List;

/**
 * Finds texts that share a run of three characters, without comparing all with all. A change of one character, or a swap
 * of two neighbours, destroys at most four runs: a text within {@code d} changes shares one of any {@code 4d + 1} runs.
 */
final class GramIndex {
    private static final int INDEX_BITS = 24;
    private static final int COMPARED_AT_MOST = 2_000;

    /** Each run of each text: its hash in the upper bits, the text's number in the lower ones; by bucket, then text. */
    private final long[] grams;
    /** Where each bucket begins in {@link #grams}; then where the last one ends. */
    private final int[] starts;

    private final int shift;

    GramIndex(List<String> texts) {
        if (texts.size() >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("too many texts: " + texts.size());
        }
        int total = 0;
        for (String text : texts) {
            total += text.length() + 2;
        }
        int bits = 32 - Integer.numberOfLeadingZeros(total | 1);
        // Counted into buckets rather than sorted: the index is needed for a few look-ups only.
        shift = Long.SIZE - bits;
        starts = new int[(1 << bits) + 1];
        for (String text : texts) {
            for (int i = 0; i < text.length() + 2; i++) {
                starts[bucket(gram(text, i)) + 1]++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        grams = new long[total];
        for (int t = texts.size() - 1; t >= 0; t--) {
            String text = texts.get(t);
            for (int i = 0; i < text.length() + 2; i++) {
                long gram = gram(text, i);
                // The end of each bucket walks down to its beginning, which is the end of the one before.
                grams[--starts[bucket(gram) + 1]] = gram | t;
            }
        }
        System.arraycopy(starts, 1, starts, 0, starts.length - 1);
        starts[starts.length - 1] = total;
    }

    /** The numbers of all texts that may lie within {@code changes} of {@code text}, each once. */
    int[] candidates(String text, int changes) {
        int[][] runs = new int[text.length() + 2][];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = textsWith(gram(text, i));
        }
        Arrays.sort(runs, (a, b) -> Integer.compare(a.length, b.length));
        int[] found = new int[64];
        int count = 0;
        for (int i = 0; i < Math.min(runs.length, 4 * changes + 1); i++) {
            int take = Math.min(runs[i].length, COMPARED_AT_MOST - count);
            if (count + take > found.length) {
                found = Arrays.copyOf(found, Math.max(2 * found.length, count + take));
            }
            System.arraycopy(runs[i], 0, found, count, take);
            count += take;
        }
        Arrays.sort(found, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private int[] textsWith(long gram) {
        int bucket = bucket(gram);
        int[] texts = new int[starts[bucket + 1] - starts[bucket]];
        int count = 0;
        for (int at = starts[bucket]; at < starts[bucket + 1]; at++) {
            if (grams[at] >>> INDEX_BITS == gram >>> INDEX_BITS) {
                texts[count++] = (int) (grams[at] & (1L << INDEX_BITS) - 1);
            }
        }
        return count == texts.length ? texts : Arrays.copyOf(texts, count);
    }

    /** The run of {@code text}, its edges included, that ends at {@code i}: a key with empty lower bits. */
    private static long gram(String text, int i) {
        long run = (long) at(text, i - 2) << 32 | (long) at(text, i - 1) << 16 | at(text, i);
        return run * 0x9E3779B97F4A7C15L >>> (INDEX_BITS + 1) << INDEX_BITS;
    }

    private int bucket(long gram) {
        // The highest bit of a key is always zero.
        return (int) (gram << 1 >>> shift);
    }

    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }
}
