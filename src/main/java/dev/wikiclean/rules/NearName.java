package dev.wikiclean.rules;

import dev.wikiclean.vault.VaultPath;
import java.util.Locale;

/**
 * A file that a misspelled name probably means.
 *
 * @param score 0 to 1: the share of letters that agree, folded; {@link #HALF} where the name is one half of a title
 */
public record NearName(VaultPath file, double score) {
    /** The same words, but they are one half of a bilingual title or an alias with other gaps. */
    static final double HALF = 0.95;

    public NearName {
        if (score < 0 || score > 1) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** For a person: {@code [[Folder/Note]] (0.93)}. */
    String shown() {
        return Aim.name(file) + String.format(Locale.ROOT, " (%.2f)", score);
    }
}
