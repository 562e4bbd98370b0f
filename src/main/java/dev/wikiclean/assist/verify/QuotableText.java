package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Nfc;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A text in the form in which quotations are compared: NFC, without blanks and marks of Markdown, with one kind of dash and
 * of quotation marks. It knows where each of its characters stands in the text.
 */
final class QuotableText {
    private static final int GRAM = 6;
    private static final int LEAST_GRAMS = 3;

    private final String folded;
    private final int[] places;

    private QuotableText(String folded, int[] places) {
        this.folded = folded;
        this.places = places;
    }

    static QuotableText of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int i = 0; i < text.length(); ) {
            int end = i + 1;
            while (end < text.length() && isJoined(text, end)) {
                end++;
            }
            String piece = end == i + 1 && text.charAt(i) < 0x300 ? text.substring(i, end) : composed(text, i, end);
            for (int c = 0; c < piece.length(); c++) {
                char plain = plain(piece.charAt(c));
                if (plain != 0) {
                    if (out.length() == places.length) {
                        places = Arrays.copyOf(places, places.length * 2);
                    }
                    places[out.length()] = i;
                    out.append(plain);
                }
            }
            i = end;
        }
        return new QuotableText(out.toString(), places);
    }

    private static String composed(String text, int from, int to) {
        return Nfc.of(text.substring(from, to));
    }

    /** Whether the character at {@code i} may join with the one before: a mark, or a conjoining vowel or final of Hangul. */
    private static boolean isJoined(String text, int i) {
        char c = text.charAt(i);
        return c >= 0x300
                && (c >= 0x1160 && c <= 0x11FF
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c >= 0x300
                                && c <= 0x36F
                                && !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFD));
    }

    /** The character that stands for {@code c}; 0 for what does not count. */
    private static char plain(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return 0;
        }
        return switch (c) {
            case '’', '‘', '‛', '`', '“', '”', '„', '«', '»', '「', '」', '『', '』', '"', '\'', '′', '″' -> '\'';
            case '–', '—', '‐', '‑', '−', '‒', '―' -> '-';
            case '*', '\uFEFF', '\u00AD', '\u200B' -> 0;
            default -> c;
        };
    }

    int length() {
        return folded.length();
    }

    String text() {
        return folded;
    }

    /** Where {@code quote} begins in the text, at or behind {@code from} of the folded one. */
    OptionalInt find(QuotableText quote, int from) {
        int at = folded.indexOf(quote.folded, from);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /** The place in the text of the folded character {@code at}. */
    int place(int at) {
        return places[Math.min(at, Math.max(0, folded.length() - 1))];
    }

    /** Where in the text the words stand that resemble {@code quote} most; empty where nothing does. */
    OptionalInt nearest(QuotableText quote) {
        Map<Integer, Integer> votes = new HashMap<>();
        Map<Integer, Integer> firsts = new HashMap<>();
        for (int i = 0; i + GRAM <= quote.folded.length(); i++) {
            String gram = quote.folded.substring(i, i + GRAM);
            int hits = 0;
            for (int at = folded.indexOf(gram); at >= 0 && hits < 8; at = folded.indexOf(gram, at + 1)) {
                votes.merge(Math.floorDiv(at - i, 16), 1, Integer::sum);
                firsts.putIfAbsent(Math.floorDiv(at - i, 16), at);
                hits++;
            }
        }
        return votes.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(e -> -e.getKey()))
                .filter(e -> e.getValue() >= LEAST_GRAMS)
                .map(e -> OptionalInt.of(place(firsts.get(e.getKey()))))
                .orElse(OptionalInt.empty());
    }
}
