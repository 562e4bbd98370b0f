package dev.wikiclean.plan;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Objects;

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

    /** The file leaves the vault. */
    record Deleted(VaultPath path, SourceText before, List<String> rules) implements PlannedFile {
        public Deleted {
            rules = List.copyOf(rules);
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
