package dev.wikiclean.vault;

import dev.wikiclean.text.TextEdit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What happens to one file of the vault. */
public sealed interface FileChange {
    /** The file as it is called before the change; for {@link Create} the new file. */
    VaultPath path();

    /** Replaces spans of a file's text. Edits must not collide. */
    record Modify(VaultPath path, List<TextEdit> edits) implements FileChange {
        public Modify {
            edits = List.copyOf(edits);
        }
    }

    /** Writes a new file; never over one that exists. */
    record Create(VaultPath path, String text) implements FileChange {}

    /** Gives a file another path, its bytes unchanged; never over one that exists. */
    record Rename(VaultPath path, VaultPath to) implements FileChange {}

    /**
     * Takes a file out of the vault, to git's history or to {@code .trash/}.
     *
     * @param successor the note that says from then on what this one said, if there is one
     */
    record Delete(VaultPath path, Optional<VaultPath> successor) implements FileChange {
        public Delete {
            Objects.requireNonNull(successor, "successor");
        }

        /** Takes out a file that nothing stands for afterwards. */
        public Delete(VaultPath path) {
            this(path, Optional.empty());
        }
    }
}
