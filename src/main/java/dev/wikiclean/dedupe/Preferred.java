package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Notes that a person wants as canonical.
 *
 * @param words who said so, as a reason: {@code --prefer names it}
 * @param notes which they are
 * @param isOutright whether it goes before what was decided earlier about these very notes
 */
public record Preferred(String words, Predicate<VaultPath> notes, boolean isOutright) {
    public Preferred {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(notes, "notes");
    }
}
