package dev.wikiclean.index;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The form in which names are compared: NFC (never NFKC: {@code ２} is not {@code 2}) and lower case. Most names are
 * ASCII, so both steps are skipped where they change nothing.
 */
final class NameFolding {
    private NameFolding() {}

    /** The comparable form of a path or name; equal for all spellings that Obsidian takes for the same. */
    static String fold(String name) {
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x80) {
                return nfc(name).toLowerCase(Locale.ROOT);
            }
            upper |= c >= 'A' && c <= 'Z';
        }
        return upper ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** The name in NFC; nothing below U+0300 can change. */
    static String nfc(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x300 && !isComposedAsIs(c)) {
                return Normalizer.isNormalized(name, Normalizer.Form.NFC)
                        ? name
                        : Normalizer.normalize(name, Normalizer.Form.NFC);
            }
        }
        return name;
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
