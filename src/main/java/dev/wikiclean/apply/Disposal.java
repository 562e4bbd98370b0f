package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;

/** Decides where a file goes that leaves the vault: never into nothing. */
@FunctionalInterface
public interface Disposal {
    /** Everything goes to the vault's {@code .trash/}. */
    Disposal TRASH = (path, bytes) -> Place.TRASH;

    /** Where the only copy will be. */
    enum Place {
        /** The last commit holds exactly these bytes, and the run ends in a commit. */
        GIT_HISTORY,
        /** {@code .trash/} in the vault, under a free name. */
        TRASH
    }

    Place of(VaultPath path, byte[] bytes) throws IOException;
}
