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

    /** Each run of each text: its hash in the upper bits, the text's number in the lower ones; sorted. */
    private final long[] grams;

    GramIndex(List<String> texts) {
        if (texts.size() >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("too many texts: " + texts.size());
        }
        long[] all = new long[texts.stream().mapToInt(text -> text.length() + 2).sum()];
        int count = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (long gram : of(texts.get(i))) {
                all[count++] = gram | i;
            }
        }
        Arrays.sort(all);
        this.grams = all;
    }

    /** The numbers of all texts that may lie within {@code changes} of {@code text}, each once. */
    int[] candidates(String text, int changes) {
        long[] own = of(text);
        int[][] ranges = new int[own.length][];
        for (int i = 0; i < own.length; i++) {
            ranges[i] = new int[] {lowest(own[i]), lowest(own[i] + (1L << INDEX_BITS))};
        }
        Arrays.sort(ranges, (a, b) -> Integer.compare(a[1] - a[0], b[1] - b[0]));
        int[] found = new int[64];
        int count = 0;
        for (int i = 0; i < Math.min(ranges.length, 4 * changes + 1); i++) {
            for (int at = ranges[i][0]; at < ranges[i][1] && count < COMPARED_AT_MOST; at++) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = (int) (grams[at] & (1L << INDEX_BITS) - 1);
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private int lowest(long key) {
        int at = Arrays.binarySearch(grams, key);
        if (at < 0) {
            return -at - 1;
        }
        while (at > 0 && grams[at - 1] == key) {
            at--;
        }
        return at;
    }

    /** The runs of {@code text} with its edges, as keys with empty lower bits. */
    private static long[] of(String text) {
        long[] keys = new long[text.length() + 2];
        for (int i = 0; i < keys.length; i++) {
            long run = (long) at(text, i - 2) << 32 | (long) at(text, i - 1) << 16 | at(text, i);
            keys[i] = run * 0x9E3779B97F4A7C15L >>> (INDEX_BITS + 1) << INDEX_BITS;
        }
        return keys;
    }

    private static char at(String text, int i) {
        return i < 0 || i >= text.length() ? 0 : text.charAt(i);
    }
}
