package dev.wikiclean.dedupe;

import dev.wikiclean.vault.FileChange;
import java.util.List;

/** What became of the attempt to merge a cluster. */
public sealed interface MergeOutcome {
    /**
     * The changes that merge it: one for each note of the cluster.
     *
     * @param conflicts where the notes' front matter disagreed, and what was kept
     */
    record Merged(List<FileChange> changes, List<String> conflicts) implements MergeOutcome {
        public Merged {
            changes = List.copyOf(changes);
            conflicts = List.copyOf(conflicts);
        }
    }

    /** It cannot be merged without a loss. */
    record Refused(String reason) implements MergeOutcome {}
}
