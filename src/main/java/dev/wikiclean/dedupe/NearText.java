package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;

/**
 * Two notes that say nearly the same, or of which one says what the other does and more.
 *
 * @param a the first by path
 * @param b the other
 * @param resemblance the share of common text in all of both, 0..1; what many notes say counts little
 * @param containment the share of the shorter text that the longer one has, 0..1
 */
public record NearText(VaultPath a, VaultPath b, double resemblance, double containment) {
    public NearText {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
    }
}
