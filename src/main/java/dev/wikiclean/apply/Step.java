package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.Optional;

/**
 * What happens to one path. A change set is brought into this form so that every order of doing and of taking back is
 * possible: a rename is the leaving of one path and the coming of another, a swap is two replacements.
 *
 * @param number its place in the manifest, from 0
 * @param before what stands at the path before; nothing for a new file
 * @param after what stands there afterwards; nothing for a file that leaves
 * @param permissions of the file, such as {@code rw-r--r--}; empty for the platform's default
 * @param movedFrom for a renamed file, on its new path: the old one
 * @param movedTo for a renamed file, on its old path: the new one
 * @param opaque whether the content is carried over by name alone: no bytes of it are saved
 */
public record Step(
        int number,
        VaultPath path,
        Optional<Content> before,
        Optional<Content> after,
        String permissions,
        Optional<VaultPath> movedFrom,
        Optional<VaultPath> movedTo,
        boolean opaque) {
    /** What a step does, in the words of a manifest. */
    public enum Kind {
        CREATE,
        MODIFY,
        DELETE
    }

    public Step {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(permissions, "permissions");
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("nothing before and nothing after: " + path);
        }
    }

    public Kind kind() {
        if (before.isEmpty()) {
            return Kind.CREATE;
        }
        return after.isEmpty() ? Kind.DELETE : Kind.MODIFY;
    }

    /** The step that takes this one back. */
    Step inverse(int newNumber) {
        return new Step(newNumber, path, after, before, permissions, movedTo, movedFrom, opaque);
    }
}
