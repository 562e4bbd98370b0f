package dev.wikiclean.index;

import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Map;

/** One snapshot with everything that rules ask of it: names, resolved links, backlinks, redirects. Immutable. */
public final class VaultIndex {
    private final Vault vault;
    private final LinkResolver resolver;

    private VaultIndex(Vault vault, LinkResolver resolver) {
        this.vault = vault;
        this.resolver = resolver;
    }

    public static VaultIndex of(Vault vault) {
        return new VaultIndex(
                vault,
                new LinkResolver(
                        NameIndex.of(vault.files().stream().map(f -> f.path()).toList())));
    }

    public Vault vault() {
        return vault;
    }

    public LinkResolver resolver() {
        return resolver;
    }

    /** Every link of {@code path} in document order; empty for files without links. */
    public List<ResolvedLink> linksOf(VaultPath path) {
        return List.of();
    }

    /** Every link of the vault, by file and place. */
    public List<ResolvedLink> links() {
        return List.of();
    }

    /** Links from other files that lead to {@code path}. */
    public List<ResolvedLink> backlinks(VaultPath path) {
        return List.of();
    }

    /** Redirect notes and the canonical each ends at (chains followed; members of cycles left out). */
    public Redirects redirects() {
        return new Redirects(Map.of(), List.of());
    }
}
