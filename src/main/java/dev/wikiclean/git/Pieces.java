package dev.wikiclean.git;

import java.util.Arrays;
import java.util.List;

/**
 * A text as the set of its sentences and lines. Letters and digits alone count, so that markup may change. Each piece is
 * a number whose lowest bits are its weight: how many letters it has.
 */
final class Pieces {
    /** Shorter ones ({@code ---}, {@code - a}) say nothing. */
    private static final int SHORTEST = 4;

    private static final int WEIGHT_BITS = 7;
    /** One long line (an address, a quotation) must not outweigh everything else. */
    private static final int HEAVIEST = 120;
    /** Where so few letters agree, in percent, by a single piece, it may be a common source or quotation. */
    private static final int ONE_PIECE = 80;

    static final Pieces NONE = new Pieces(new long[0]);

    private final long[] sorted;

    private Pieces(long[] sorted) {
        this.sorted = sorted;
    }

    static Pieces of(String text) {
        long[] found = new long[64];
        int count = 0;
        long key = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || isSentenceEnd(text, i, c)) {
                if (letters >= SHORTEST) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = mix(key) << WEIGHT_BITS | Math.min(letters, HEAVIEST);
                }
                key = 0;
                letters = 0;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key = key * 0x100000001B3L + c + 1;
                // A syllable or ideograph says as much as two letters.
                letters += c >= 0x1100 ? 2 : 1;
            }
        }
        return new Pieces(distinct(Arrays.copyOf(found, count), 1));
    }

    /** The pieces that at least {@code often} of the texts have. */
    static Pieces common(List<Pieces> texts, int often) {
        long[] all =
                new long[texts.stream().mapToInt(text -> text.sorted.length).sum()];
        int at = 0;
        for (Pieces text : texts) {
            System.arraycopy(text.sorted, 0, all, at, text.sorted.length);
            at += text.sorted.length;
        }
        return new Pieces(distinct(all, often));
    }

    /** Sorts; keeps one of each that is there {@code often} times. */
    private static long[] distinct(long[] keys, int often) {
        Arrays.sort(keys);
        int kept = 0;
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] == keys[from]) {
                to++;
            }
            if (to - from >= often) {
                keys[kept++] = keys[from];
            }
        }
        return Arrays.copyOf(keys, kept);
    }

    private static boolean isSentenceEnd(String text, int i, char c) {
        return (c == '.' || c == '!' || c == '?' || c == ';')
                        && i + 1 < text.length()
                        && Character.isWhitespace(text.charAt(i + 1))
                || c == '。'
                || c == '！'
                || c == '？';
    }

    private static long mix(long key) {
        long mixed = (key ^ key >>> 33) * 0xFF51AFD7ED558CCDL;
        return mixed ^ mixed >>> 29;
    }

    private static int weight(long piece) {
        return (int) (piece & (1 << WEIGHT_BITS) - 1);
    }

    private boolean has(long piece) {
        return Arrays.binarySearch(sorted, piece) >= 0;
    }

    /** How many letters it has besides the {@code usual} pieces. */
    int weight(Pieces usual) {
        int sum = 0;
        for (long piece : sorted) {
            sum += usual.has(piece) ? 0 : weight(piece);
        }
        return sum;
    }

    /** How much of both is the same, in percent; {@code usual} pieces say nothing. */
    int similarity(Pieces other, Pieces usual) {
        long same = 0;
        int pieces = 0;
        for (int a = 0, b = 0; a < sorted.length && b < other.sorted.length; ) {
            if (sorted[a] == other.sorted[b]) {
                if (!usual.has(sorted[a])) {
                    same += weight(sorted[a]);
                    pieces++;
                }
                a++;
                b++;
            } else if (sorted[a] < other.sorted[b]) {
                a++;
            } else {
                b++;
            }
        }
        long all = (long) weight(usual) + other.weight(usual);
        int percent = all == 0 ? 0 : (int) (200 * same / all);
        return pieces > 1 || percent >= ONE_PIECE ? percent : 0;
    }
}
