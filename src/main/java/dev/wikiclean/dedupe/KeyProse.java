package dev.wikiclean.dedupe;

import java.text.Normalizer;
import java.util.Locale;

/** Folds prose so that equal words give equal text: blanks, case, emphasis and quote marks do not count. */
final class KeyProse {
    private KeyProse() {}

    static String fold(String prose) {
        String text = Normalizer.normalize(prose, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(text.length());
        boolean lineStart = true;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00A0') {
                gap = true;
                lineStart |= c == '\n';
            } else if (c == '>' && lineStart && out.length() > 0 || isEmphasis(text, i)) {
                continue;
            } else {
                if (gap && out.length() > 0) {
                    out.append(' ');
                }
                out.append(c);
                gap = false;
                lineStart = false;
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /** Stars, underscores, tildes, equals signs and backticks at the edge of a word or in pairs. */
    private static boolean isEmphasis(String text, int at) {
        char c = text.charAt(at);
        if (c != '*' && c != '_' && c != '`' && c != '~' && c != '=') {
            return false;
        }
        boolean paired = is(text, at - 1, c) || is(text, at + 1, c);
        boolean atEdge = !isWordAt(text, at - 1) || !isWordAt(text, at + 1);
        return c == '~' || c == '=' ? paired : paired || atEdge && !isBlankAt(text, at);
    }

    /** A star that stands alone is a sign, not emphasis. */
    private static boolean isBlankAt(String text, int at) {
        return isGap(text, at - 1) && isGap(text, at + 1);
    }

    private static boolean isGap(String text, int at) {
        return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }

    private static boolean isWordAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
