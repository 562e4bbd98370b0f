package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Objects;

/** What became of a file that once stood in the vault. */
public sealed interface Fate {
    /**
     * It stands elsewhere today.
     *
     * @param now where; a file of the vault
     * @param steps how it came there, the oldest first
     */
    record Moved(VaultPath now, List<Step> steps) implements Fate {
        public Moved {
            Objects.requireNonNull(now, "now");
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("what moved took a step: " + now);
            }
        }
    }

    /** It was deleted, and nothing took its place. */
    record Gone(VaultPath path, String commit) implements Fate {}

    /**
     * History gives several answers.
     *
     * @param now the files of today among them; one alone where another answer is a deleted file, or nobody knows
     */
    record Ambiguous(List<VaultPath> now) implements Fate {
        public Ambiguous {
            now = List.copyOf(now);
        }
    }

    /** There never was such a file, as far as can be seen, or it cannot be told what became of it. */
    record Unknown() implements Fate {}

    /** One move. */
    record Step(String commit, VaultPath from, VaultPath to, Evidence evidence) {
        public Step {
            Objects.requireNonNull(evidence, "evidence");
        }
    }

    /** Why a step is believed. */
    sealed interface Evidence {
        /** The commit took one file away and added another of the same text, {@code similarity} percent of it. */
        record SameText(int similarity) implements Evidence {}

        /** The commit deleted the file and pointed so many links to it at the other, none anywhere else. */
        record LinksMoved(int links) implements Evidence {}
    }
}
