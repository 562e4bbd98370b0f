package dev.wikiclean.git;

import java.util.Optional;

/**
 * What the index holds otherwise than a tree.
 *
 * @param path relative to the vault's folder
 * @param before nothing for what is added
 * @param after nothing for what is deleted
 */
public record StagedChange(String path, Optional<TreeFile> before, Optional<TreeFile> after) {
    public StagedChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("no change: " + path);
        }
    }
}
