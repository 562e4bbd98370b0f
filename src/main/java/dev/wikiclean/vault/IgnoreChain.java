package dev.wikiclean.vault;

import java.util.Optional;

/** The ignore files that hold for a folder: its own first, then those of the folders above it. */
final class IgnoreChain {
    static final IgnoreChain EMPTY = new IgnoreChain(null, null);

    private final IgnoreFile file;
    private final IgnoreChain above;

    private IgnoreChain(IgnoreFile file, IgnoreChain above) {
        this.file = file;
        this.above = above;
    }

    /** This chain with a file of a deeper folder before it. */
    IgnoreChain with(Optional<IgnoreFile> deeper) {
        return deeper.filter(found -> !found.rules().isEmpty())
                .map(found -> new IgnoreChain(found, this))
                .orElse(this);
    }

    /** Whether git ignores {@code path} (relative to the work tree's root), given that it does not ignore its folder. */
    boolean ignores(String path, boolean isFolder) {
        if (file == null) {
            return false;
        }
        String bytes = IgnoreRule.bytes(path);
        for (IgnoreChain at = this; at.file != null; at = at.above) {
            switch (at.file.verdict(bytes, isFolder)) {
                case IGNORED -> {
                    return true;
                }
                case KEPT -> {
                    return false;
                }
                case SILENT -> {}
            }
        }
        return false;
    }
}
