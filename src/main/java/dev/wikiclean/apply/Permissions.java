package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Permissions as {@code rw-r--r--}. */
final class Permissions {
    private Permissions() {}

    /** Empty where the file is missing or the file system knows no such permissions. */
    static String of(Path file) throws IOException {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        } catch (UnsupportedOperationException | NoSuchFileException none) {
            return "";
        }
    }
}
