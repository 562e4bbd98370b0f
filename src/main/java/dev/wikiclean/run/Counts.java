package dev.wikiclean.run;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;

/**
 * The size of a vault.
 *
 * @param unresolved links that name no file of the vault
 */
record Counts(int notes, int links, int unresolved) {
    static Counts of(VaultIndex index) {
        return new Counts((int) index.vault().notes().count(), index.links().size(), (int)
                index.links().stream().filter(ResolvedLink::isUnresolved).count());
    }
}
