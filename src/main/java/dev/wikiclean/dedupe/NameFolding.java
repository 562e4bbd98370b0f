package dev.wikiclean.dedupe;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a name into the form that spellings of one name share: case, full and half width, NFC and NFD, hyphens,
 * underscores, blanks and punctuation do not count. The result is a key, never a text to show or to write.
 */
final class NameFolding {
    private NameFolding() {}

    /** The key of {@code name}; empty where it holds neither letter nor digit. */
    static String fold(String name) {
        StringBuilder out = new StringBuilder(name.length());
        String plain = plain(name);
        boolean gap = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            if (counts(plain, i, next, c)) {
                if (gap && wouldJoinNumbers(out, c)) {
                    out.append(' ');
                }
                out.appendCodePoint(c);
                gap = false;
            } else if (c != '\'' && c != '\u2019') {
                gap = true;
            }
            i = next;
        }
        return out.toString();
    }

    /** {@code name} in NFKC and folded case, its marks and blanks untouched. */
    static String plain(String name) {
        if (isPlain(name)) {
            return name.toLowerCase(Locale.ROOT);
        }
        String compatible = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(sigmasAndDots(folded), Normalizer.Form.NFKC);
    }

    /** A final sigma is a sigma, and the Turkish capital dotted I loses the dot that its small letter has by itself. */
    private static String sigmasAndDots(String folded) {
        return folded.replace('\u03C2', '\u03C3').replace("i\u0307", "i");
    }

    /** Whether nothing but the case of ASCII letters can change: NFKC leaves all these alone, whatever their order. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 126 && !isCaseless(c)) {
                return false;
            }
        }
        return true;
    }

    /** Korean syllables, CJK and kana. */
    private static boolean isCaseless(char c) {
        return c >= 0xAC00 && c <= 0xD7A3
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3041 && c <= 0x3096
                || c >= 0x30A1 && c <= 0x30FE;
    }

    /** Letters, digits and their marks; the signs of {@code C++}, {@code C#}, {@code A*}, {@code 50%}, {@code 1.10}. */
    private static boolean counts(String text, int at, int next, int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean glued = at > 0 && isSolid(text.codePointBefore(at));
        return switch (c) {
            case '+', '*', '#', '%' -> glued;
            case '.' ->
                at > 0
                        && Character.isDigit(text.codePointBefore(at))
                        && next < text.length()
                        && Character.isDigit(text.codePointAt(next));
            default -> isMark(c) && glued;
        };
    }

    private static boolean isSolid(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '*' || isMark(c);
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> c < 0xFE00 || c > 0xFE0F;
            default -> false;
        };
    }

    private static boolean wouldJoinNumbers(StringBuilder out, int c) {
        return !out.isEmpty() && Character.isDigit(c) && Character.isDigit(out.charAt(out.length() - 1));
    }
}
