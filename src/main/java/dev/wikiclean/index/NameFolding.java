package dev.wikiclean.index;

import dev.wikiclean.text.Nfc;
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

    /** The name in NFC. */
    static String nfc(String name) {
        return Nfc.of(name);
    }
}
