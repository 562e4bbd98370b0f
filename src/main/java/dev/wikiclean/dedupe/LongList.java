package dev.wikiclean.dedupe;

import java.util.Arrays;

/** A growing list of numbers. */
final class LongList {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(LongList more) {
        if (size + more.size > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more.size, size * 2));
        }
        System.arraycopy(more.values, 0, values, size, more.size);
        size += more.size;
    }

    /** The values, rising. */
    long[] sorted() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.parallelSort(sorted);
        return sorted;
    }

    /** The values, rising, each once. */
    long[] distinct() {
        long[] sorted = sorted();
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
