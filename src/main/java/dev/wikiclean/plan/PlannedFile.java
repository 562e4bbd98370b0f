package dev.wikiclean.plan;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a change set does to one file, from the state on disk to the state afterwards. The file operations of
 * {@link ChangeSet#files()} are independent of each other: no path occurs twice as a source or twice as a target.
 */
public sealed interface PlannedFile {
    /** The path that is read before, or for a new file the path that is written. */
    VaultPath path();

    /** The rules that asked for it, each once. */
    List<String> rules();

    /** The file's text is replaced; {@code before} is what the plan was made from. */
    record Modified(VaultPath path, SourceText before, SourceText after, List<String> rules) implements PlannedFile {
        public Modified {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            rules = List.copyOf(rules);
        }
    }

    /** A new file; nothing stands at its path. */
    record Created(VaultPath path, SourceText after, List<String> rules) implements PlannedFile {
        public Created {
            rules = List.copyOf(rules);
        }
    }

    /**
     * The file leaves the vault.
     *
     * @param successor the note that says from then on what this one said, if there is one; by its path afterwards
     */
    record Deleted(VaultPath path, SourceText before, Optional<VaultPath> successor, List<String> rules)
            implements PlannedFile {
        public Deleted {
            Objects.requireNonNull(successor, "successor");
            rules = List.copyOf(rules);
        }

        /** A file that nothing stands for afterwards. */
        public Deleted(VaultPath path, SourceText before, List<String> rules) {
            this(path, before, Optional.empty(), rules);
        }
    }

    /**
     * The file gets another path; its text may change too. An attachment is moved without being read: {@code before}
     * and {@code after} are then both empty texts and {@code opaque} is true.
     */
    record Renamed(
            VaultPath path, VaultPath to, SourceText before, SourceText after, boolean opaque, List<String> rules)
            implements PlannedFile {
        public Renamed {
            rules = List.copyOf(rules);
        }
    }
}
