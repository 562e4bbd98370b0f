package dev.wikiclean.reason.privacy;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.MemorySource;
import java.util.Map;

/** Guards of vaults in memory. */
public final class Guards {
    private Guards() {}

    /** The guard of these notes, nothing ignored. */
    public static PrivacyGuard of(Map<String, String> notes) {
        return new PrivacyGuard(PrivateNotes.of(VaultIndex.of(MemorySource.vault(notes)), path -> false));
    }
}
