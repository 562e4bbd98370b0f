package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A few numbers by which a note's text is known again after it was renamed, and changed a little: the smallest hashes of
 * its runs of four words (of four characters where words are not set apart), a bottom-k sketch (Broder 1997). It is
 * written to files, so what it is made of must not change within one {@link #VERSION}.
 */
public final class TextSketch {
    private static final String VERSION = "1:";
    private static final int KEPT = 16;
    private static final int RUN = 4;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Of no text: like nothing. */
    public static final TextSketch NONE = new TextSketch(new int[0]);

    /** Ascending, as unsigned numbers. */
    private final int[] hashes;

    private TextSketch(int[] hashes) {
        this.hashes = hashes;
    }

    public static TextSketch of(Note note) {
        String text = Normalizer.normalize(note.text().substring(Bodies.start(note)), Normalizer.Form.NFC);
        TreeSet<Integer> smallest = new TreeSet<>(Integer::compareUnsigned);
        long[] words = new long[RUN];
        int count = 0;
        long word = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            i += Character.charCount(c);
            boolean letter = Character.isLetterOrDigit(c);
            boolean dense = letter && c >= 0x2E80 && Script.of(c).isDense();
            if (word != 0 && (!letter || dense)) {
                words[count++ % RUN] = word;
                keep(smallest, words, count);
                word = 0;
            }
            if (dense) {
                words[count++ % RUN] = step(FNV_OFFSET, c);
                keep(smallest, words, count);
            } else if (letter) {
                word = step(word == 0 ? FNV_OFFSET : word, Character.toLowerCase(c));
            }
        }
        return new TextSketch(smallest.stream().mapToInt(Integer::intValue).toArray());
    }

    private static void keep(TreeSet<Integer> smallest, long[] words, int count) {
        if (count < RUN) {
            return;
        }
        long run = FNV_OFFSET;
        for (int i = 0; i < RUN; i++) {
            run = (run ^ words[(count + i) % RUN]) * FNV_PRIME;
        }
        int hash = (int) (run ^ run >>> 32);
        if (smallest.size() < KEPT || Integer.compareUnsigned(hash, smallest.last()) < 0) {
            smallest.add(hash);
            if (smallest.size() > KEPT) {
                smallest.pollLast();
            }
        }
    }

    private static long step(long hash, int c) {
        return (hash ^ c) * FNV_PRIME;
    }

    /** About how much of both texts together is common, 0..1; 0 where one has too little text to tell. */
    public double likeness(TextSketch other) {
        if (Math.min(hashes.length, other.hashes.length) < KEPT / 2) {
            return 0;
        }
        int seen = 0;
        int common = 0;
        for (int i = 0, j = 0; seen < KEPT && (i < hashes.length || j < other.hashes.length); seen++) {
            int order = i == hashes.length
                    ? 1
                    : j == other.hashes.length ? -1 : Integer.compareUnsigned(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return (double) common / seen;
    }

    /** The sketch that {@link #toString} wrote; nothing where another version or nobody wrote it. */
    public static Optional<TextSketch> parse(String text) {
        String digits = text.startsWith(VERSION) ? text.substring(VERSION.length()) : "-";
        if (digits.length() % 8 != 0 || digits.length() > KEPT * 8) {
            return Optional.empty();
        }
        int[] hashes = new int[digits.length() / 8];
        try {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = HexFormat.fromHexDigits(digits, i * 8, i * 8 + 8);
                if (i > 0 && Integer.compareUnsigned(hashes[i - 1], hashes[i]) >= 0) {
                    return Optional.empty();
                }
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(new TextSketch(hashes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextSketch sketch && Arrays.equals(hashes, sketch.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(VERSION);
        for (int hash : hashes) {
            text.append(HexFormat.of().toHexDigits(hash));
        }
        return text.toString();
    }
}
