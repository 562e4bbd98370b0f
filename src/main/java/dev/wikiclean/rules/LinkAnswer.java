package dev.wikiclean.rules;

import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** What a broken link's name could have meant. */
sealed interface LinkAnswer {
    /**
     * Exactly one file.
     *
     * @param how the evidence, for a person: {@code an alias of it}
     */
    record One(VaultPath file, String how) implements LinkAnswer {}

    /** Several files, equally well. */
    record Several(List<VaultPath> files, String how) implements LinkAnswer {
        public Several {
            files = List.copyOf(files);
        }
    }

    /** One file, but not surely enough to act. */
    record Perhaps(VaultPath file, String how) implements LinkAnswer {}

    /**
     * Nothing.
     *
     * @param why what is known nevertheless: {@code it was deleted in commit 1a2b3c4d}
     */
    record None(Optional<String> why) implements LinkAnswer {
        static final None AT_ALL = new None(Optional.empty());
    }
}
