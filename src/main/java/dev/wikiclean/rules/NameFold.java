package dev.wikiclean.rules;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds names so that spellings of one name become equal: normalisation form, case, kinds of blanks, hyphens and
 * underscores, punctuation. What carries meaning stays: {@code C}, {@code C++} and {@code C#} differ, {@code 1.1} and
 * {@code 11} differ.
 */
final class NameFold {
    private static final String PUNCTUATION = ".,:;!?()[]{}\"`~/\\|·…、。，：；！？（）「」『』《》〈〉【】";
    private static final String APOSTROPHES = "'’‘ʼ´";

    private NameFold() {}

    /** NFC and lower case, nothing else. */
    static String exact(String name) {
        String nfc = Normalizer.isNormalized(name, Normalizer.Form.NFC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
        return nfc.strip().toLowerCase(Locale.ROOT);
    }

    /** Words apart by one blank: {@code Test_Time - Compute} equals {@code test time compute}. */
    static String words(String name) {
        return fold(name, false);
    }

    /** Words glued: {@code KV Cache} equals {@code KVCache}. Digits of two numbers stay apart. */
    static String glued(String name) {
        return fold(name, true);
    }

    private static String fold(String name, boolean glue) {
        String text = exact(name);
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInvisible(c) || APOSTROPHES.indexOf(c) >= 0) {
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
        return c == ' '
                || c == '-'
                || c == '_'
                || PUNCTUATION.indexOf(c) >= 0
                || c > 127
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.DASH_PUNCTUATION
                                || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
                                || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION);
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\u200C' || c == '\u200D' || c == '\uFEFF' || c == '\u00AD' || c == '\uFE0F';
    }
}
