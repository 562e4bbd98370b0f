package dev.wikiclean.run;

import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.rules.AgentNotes;
import dev.wikiclean.vault.Vault;

/**
 * A vault before and after a commit, as far as the commit can matter.
 *
 * @param before as of the last commit
 * @param after as the index holds it
 * @param agents of the whole vault after it
 */
record StagedVaults(VaultIndex before, VaultIndex after, AgentNotes agents) {
    static StagedVaults of(Vault before, Vault after, AgentNotes agents) {
        return new StagedVaults(VaultIndex.of(before), VaultIndex.of(after), agents);
    }
}
