package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/** Tells one note in two languages by the paths alone. */
public final class Translations {
    private Translations() {}

    /** Whether the names or the folders of the two notes tell two languages: {@code X.md} and {@code X.ko.md}. */
    public static boolean areTold(VaultPath a, VaultPath b) {
        return differ(Languages.suffix(a), Languages.suffix(b)) || differ(Languages.folder(a), Languages.folder(b));
    }

    private static boolean differ(Optional<String> a, Optional<String> b) {
        return !a.equals(b);
    }
}
