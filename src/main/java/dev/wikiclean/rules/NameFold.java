package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;
import java.util.Locale;

/**
 * Folds names so that spellings of one name become equal: normalisation form, case, kinds of blanks, hyphens and
 * underscores, punctuation. What carries meaning stays: {@code C}, {@code C++} and {@code C#} differ, {@code 1.1} and
 * {@code 11} differ.
 */
final class NameFold {
    private static final String PUNCTUATION = ".,:;!?()[]{}\"`~/\\|·…、。，：；！？（）「」『』《》〈〉【】";
    private static final String APOSTROPHES = "'’‘ʼ´";
    private static final boolean[] ASCII_GAPS = asciiGaps();

    private NameFold() {}

    private static boolean[] asciiGaps() {
        boolean[] gaps = new boolean[128];
        for (char c = 0; c < gaps.length; c++) {
            gaps[c] = c == ' ' || c == '-' || c == '_' || PUNCTUATION.indexOf(c) >= 0;
        }
        return gaps;
    }

    /** NFC and lower case, nothing else. */
    static String exact(String name) {
        return lower(Nfc.of(name).strip());
    }

    /** Lower case; most names hold nothing that has a case by the time they come here. */
    static String lower(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z' || c >= 128 && !isPlainLetter(c)) {
                return name.toLowerCase(Locale.ROOT);
            }
        }
        return name;
    }

    /** Korean syllables and Chinese characters: neither a case nor a gap among them. */
    private static boolean isPlainLetter(char c) {
        return c >= '\uAC00' && c <= '\uD7A3' || c >= '\u4E00' && c <= '\u9FFF';
    }

    /** Words apart by one blank: {@code Test_Time - Compute} equals {@code test time compute}. */
    static String words(String name) {
        return fold(exact(name), false);
    }

    /** Words glued: {@code KV Cache} equals {@code KVCache}. Digits of two numbers stay apart. */
    static String glued(String name) {
        return fold(exact(name), true);
    }

    /** {@link #words} or {@link #glued} of a name in its {@link #exact} form. */
    static String fold(String exact, boolean glue) {
        StringBuilder out = new StringBuilder(exact.length());
        boolean gap = false;
        for (int i = 0; i < exact.length(); i++) {
            char c = exact.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (isGap(c) && !(c == '.' && out.isEmpty())) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                boolean numbers = Character.isDigit(out.charAt(out.length() - 1)) && Character.isDigit(c);
                if (!glue || numbers) {
                    out.append(' ');
                }
            }
            gap = false;
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isGap(char c) {
        if (c < 128) {
            return ASCII_GAPS[c];
        }
        return !isPlainLetter(c)
                && (PUNCTUATION.indexOf(c) >= 0
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.DASH_PUNCTUATION
                        || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                        || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION);
    }

    private static boolean isInvisible(char c) {
        return c == '\''
                || c > 127
                        && (c == '\u200B'
                                || c == '\u200C'
                                || c == '\u200D'
                                || c == '\uFEFF'
                                || c == '\u00AD'
                                || c == '\uFE0F'
                                || APOSTROPHES.indexOf(c) >= 0);
    }
}
