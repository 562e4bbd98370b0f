package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Where a link leads. */
public sealed interface Resolution {
    /** The file the link leads to, if it leads to one of the vault. */
    default Optional<VaultPath> path() {
        return Optional.empty();
    }

    /** The name in machine formats. */
    String id();

    /**
     * It leads to a file.
     *
     * @param file the destination
     * @param candidates every file that the written name could mean, the destination first; more than one for an
     *     ambiguous name
     */
    record Resolved(VaultPath file, List<VaultPath> candidates) implements Resolution {
        public Resolved {
            candidates = candidates instanceof Candidates ? candidates : List.copyOf(candidates);
        }

        /** Whether the written name could mean other files, too. */
        public boolean isAmbiguous() {
            return candidates.size() > 1;
        }

        @Override
        public Optional<VaultPath> path() {
            return Optional.of(file);
        }

        @Override
        public String id() {
            return "resolved";
        }
    }

    /** It names no file of the vault. */
    record Unresolved() implements Resolution {
        @Override
        public String id() {
            return "unresolved";
        }
    }

    /** It is a template or a stand-in that nobody expects to resolve; never broken, never rewritten. */
    record Placeholder() implements Resolution {
        @Override
        public String id() {
            return "placeholder";
        }
    }

    /** It leads out of the vault: a URL. */
    record External() implements Resolution {
        @Override
        public String id() {
            return "external";
        }
    }

    /** It points into its own note: {@code [[#Heading]]}. */
    record Self(VaultPath file) implements Resolution {
        @Override
        public Optional<VaultPath> path() {
            return Optional.of(file);
        }

        @Override
        public String id() {
            return "self";
        }
    }
}
