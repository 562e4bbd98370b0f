package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Which added file a removed one has become in a commit. */
sealed interface Pairing {
    /** This one; {@code similarity} in percent. */
    record One(VaultPath path, ObjectId blob, int similarity) implements Pairing {}

    /** Several equally well. */
    record Several(List<VaultPath> paths) implements Pairing {
        public Several {
            paths = List.copyOf(paths);
        }
    }

    /** None. */
    record None() implements Pairing {}
}
