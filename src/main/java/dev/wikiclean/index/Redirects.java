package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;

/**
 * The redirect notes of a vault.
 *
 * @param canonicals each redirect with the note it finally stands for; chains are followed, notes of a cycle or with an
 *     unresolved destination are left out
 * @param cycles redirects that lead back to themselves, each cycle once; a note that redirects to itself is one of one
 * @param lost notes whose front matter names a destination that is no note of the vault, with the name as written
 */
public record Redirects(
        Map<VaultPath, VaultPath> canonicals, List<List<VaultPath>> cycles, Map<VaultPath, String> lost) {
    public Redirects {
        canonicals = Map.copyOf(canonicals);
        cycles = List.copyOf(cycles);
        lost = Map.copyOf(lost);
    }

    /** The note that {@code path} finally stands for: itself unless it is a redirect. */
    public VaultPath canonical(VaultPath path) {
        return canonicals.getOrDefault(path, path);
    }

    public boolean isRedirect(VaultPath path) {
        return canonicals.containsKey(path);
    }
}
