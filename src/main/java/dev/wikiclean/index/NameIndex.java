package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.List;

/** Who is called what: finds files by the names that links use. Names compare in NFC and case-insensitively. */
public final class NameIndex {
    private NameIndex() {}

    public static NameIndex of(Collection<VaultPath> paths) {
        return new NameIndex();
    }

    /** Every file that {@code target} (without fragment) could mean anywhere in the vault, shortest path first. */
    public List<VaultPath> candidates(String target) {
        return List.of();
    }
}
