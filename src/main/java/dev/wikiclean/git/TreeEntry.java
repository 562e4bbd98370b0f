package dev.wikiclean.git;

import java.util.Objects;

/**
 * What a tree or the index has at a path.
 *
 * @param mode six octal digits
 * @param id the object's full name
 */
record TreeEntry(String mode, String id) {
    static final String FILE = "100644";
    static final String EXECUTABLE = "100755";
    static final String REPOSITORY = "160000";

    TreeEntry {
        Objects.requireNonNull(id, "id");
        if (mode.length() != 6) {
            throw new IllegalArgumentException("not a mode: " + mode);
        }
    }
}
