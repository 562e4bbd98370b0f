package dev.wikiclean.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What files of a configuration hold where that is not what lies on the disk. */
@FunctionalInterface
public interface ConfigFiles {
    /** Everything is as it lies on the disk. */
    ConfigFiles DISK = file -> Optional.empty();

    /** What {@code file} holds; nothing where the disk's word stands. */
    Optional<byte[]> content(Path file) throws IOException;
}
