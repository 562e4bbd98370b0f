package dev.wikiclean.git;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What becomes of one entry of the user's index, if it still is as the last commit had it.
 *
 * @param before what the last commit had
 * @param after what the new one has
 * @param file on disk
 * @param bytes what stands there if nobody changed it since; nothing where that is not known
 */
record IndexEdit(
        String path, Optional<TreeEntry> before, Optional<TreeEntry> after, Path file, Optional<byte[]> bytes) {
    IndexEdit {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(bytes, "bytes");
    }
}
