package dev.wikiclean.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A text as the set of its sentences and lines: letters and digits alone count, so that markup may change. */
final class Pieces {
    /** Shorter ones ({@code ---}, {@code - a}) say nothing. */
    private static final int SHORTEST = 4;
    /** One long line (an address, a quotation) must not outweigh everything else. */
    private static final int HEAVIEST = 120;

    private final long[] keys;
    private final int[] weights;

    private Pieces(Map<Long, Integer> found) {
        keys = found.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        weights = Arrays.stream(keys).mapToInt(found::get).toArray();
    }

    static Pieces of(String text) {
        Map<Long, Integer> found = new HashMap<>();
        long key = 0;
        int letters = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || isSentenceEnd(text, i, c)) {
                if (letters >= SHORTEST) {
                    found.put(mix(key), Math.min(letters, HEAVIEST));
                }
                key = 0;
                letters = 0;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                key = key * 0x100000001B3L + c + 1;
                letters += c >= 0x1100 ? 2 : 1;
            }
        }
        return new Pieces(found);
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

    /** Adds one for each of its pieces. */
    void countInto(Map<Long, Integer> counts) {
        for (long key : keys) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** How many letters it has besides the pieces that {@code usual} names. */
    int weight(Set<Long> usual) {
        int sum = 0;
        for (int i = 0; i < keys.length; i++) {
            sum += usual.contains(keys[i]) ? 0 : weights[i];
        }
        return sum;
    }

    /** How much of both is the same, in percent; pieces that {@code usual} names say nothing. */
    int similarity(Pieces other, Set<Long> usual) {
        long same = 0;
        int pieces = 0;
        for (int a = 0, b = 0; a < keys.length && b < other.keys.length; ) {
            if (keys[a] == other.keys[b]) {
                if (!usual.contains(keys[a])) {
                    same += weights[a];
                    pieces++;
                }
                a++;
                b++;
            } else if (keys[a] < other.keys[b]) {
                a++;
            } else {
                b++;
            }
        }
        long all = (long) weight(usual) + other.weight(usual);
        int percent = all == 0 ? 0 : (int) (200 * same / all);
        return pieces > 1 || percent >= 80 ? percent : 0;
    }
}
