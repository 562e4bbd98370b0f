package dev.wikiclean.dedupe;

import java.util.function.LongConsumer;

/** Reads the terms of a text: words of three letters and more, pairs of characters where words are not set apart. */
final class TermScan {
    private static final int SHORTEST = 3;

    private TermScan() {}

    static void read(String text, int from, int to, LongConsumer terms) {
        long word = 0;
        int letters = 0;
        int last = 0;
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            boolean dense = letter && c >= 0x2E80 && Script.of(c).isDense();
            if (!letter || dense) {
                flush(word, letters, terms);
                word = 0;
                letters = 0;
            }
            if (dense) {
                if (last != 0) {
                    terms.accept(mix(last * 0x1_0000_0000L + c));
                }
                last = c;
            } else {
                last = 0;
                if (letter) {
                    word = word * 1_000_003 + Character.toLowerCase(c);
                    letters++;
                }
            }
        }
        flush(word, letters, terms);
    }

    private static void flush(long word, int letters, LongConsumer terms) {
        if (letters >= SHORTEST) {
            terms.accept(mix(word));
        }
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 31) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 29;
    }
}
