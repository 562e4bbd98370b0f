package dev.wikiclean.text;

import java.text.Normalizer;

/** Unicode normal form C, which costs nothing for the many names that are in it plainly. */
public final class Nfc {
    private Nfc() {}

    /** {@code text} in NFC; nothing below U+0300 can change. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && !isComposedAsIs(c)) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /**
     * Common letters that NFC changes only where a mark or jamo follows, which is no such letter itself: Korean
     * syllables, CJK, kana, dashes and typographic quotes.
     */
    private static boolean isComposedAsIs(char c) {
        return c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0x3041 && c <= 0x3096
                || c >= 0x30A1 && c <= 0x30FA
                || c >= 0x2010 && c <= 0x2027;
    }
}
