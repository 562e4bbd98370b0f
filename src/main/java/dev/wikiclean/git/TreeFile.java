package dev.wikiclean.git;

import java.util.Objects;

/**
 * A file of a tree or of the index.
 *
 * @param path relative to the vault's folder
 * @param mode as git writes it: {@code 100644}, {@code 120000} for a symbolic link, {@code 160000} for a submodule
 * @param blob the name of its content
 */
public record TreeFile(String path, String mode, String blob) {
    private static final String LINK = "120000";
    private static final String MODULE = "160000";

    public TreeFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(blob, "blob");
    }

    // What a record has by itself is linked at run time, which the check of a commit has no time for.
    @Override
    public boolean equals(Object other) {
        return other instanceof TreeFile file
                && path.equals(file.path)
                && mode.equals(file.mode)
                && blob.equals(file.blob);
    }

    @Override
    public int hashCode() {
        return path.hashCode() * 31 + blob.hashCode();
    }

    /** Whether it is a file and nothing else. */
    public boolean isRegular() {
        return !isLink() && !isModule();
    }

    public boolean isLink() {
        return mode.equals(LINK);
    }

    /** Whether another repository stands there. */
    public boolean isModule() {
        return mode.equals(MODULE);
    }
}
