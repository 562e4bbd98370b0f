package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What is to become a blob, before git's filters. */
sealed interface Payload {
    /** The bytes of a note. */
    record Bytes(byte[] bytes) implements Payload {
        public Bytes {
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    /** A file that is too large to be read whole, such as an attachment. */
    record OfFile(Path file) implements Payload {
        public OfFile {
            Objects.requireNonNull(file, "file");
        }
    }

    /** Puts the payload at {@code target}, where nothing stands. */
    default void writeTo(Path target) throws IOException {
        switch (this) {
            case Bytes b -> Files.write(target, b.bytes());
            case OfFile f -> {
                try {
                    Files.createLink(target, f.file());
                } catch (UnsupportedOperationException | IOException otherDisk) {
                    Files.copy(f.file(), target);
                }
            }
        }
    }
}
