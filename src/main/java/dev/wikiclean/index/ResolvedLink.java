package dev.wikiclean.index;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/** A link of a file together with where it leads. */
public record ResolvedLink(LinkedFile source, Link link, Resolution resolution) {
    public boolean isUnresolved() {
        return resolution instanceof Resolution.Unresolved;
    }

    /** The file of the vault that it leads to, its own note included. */
    public Optional<VaultPath> destination() {
        return resolution.path();
    }

    /**
     * Whether the name as written could mean other files too, and which one it means hangs on their paths. The whole
     * path of a file is never ambiguous: nothing goes before it.
     */
    public boolean isAmbiguous() {
        return LinkResolver.isAmbiguous(resolution, link.target().text());
    }
}
