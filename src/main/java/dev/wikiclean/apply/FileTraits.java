package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.UserDefinedFileAttributeView;

/** What a file has besides its content and its permissions: owner, group, extended attributes of the user's. */
final class FileTraits {
    private FileTraits() {}

    /** Copies them from file to file; what the user may not give, or the file system does not know, stays behind. */
    static void copy(Path from, Path to) {
        try {
            copyOwner(from, to);
        } catch (IOException | UnsupportedOperationException notOurs) {
            // Only the superuser may give a file away.
        }
        try {
            copyAttributes(from, to);
        } catch (IOException | UnsupportedOperationException unknown) {
            // A file system without them, or with no room for them.
        }
    }

    private static void copyOwner(Path from, Path to) throws IOException {
        PosixFileAttributeView target =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (target == null) {
            return;
        }
        PosixFileAttributes wanted = Files.readAttributes(from, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        PosixFileAttributes here = target.readAttributes();
        if (!here.group().equals(wanted.group())) {
            target.setGroup(wanted.group());
        }
        if (!here.owner().equals(wanted.owner())) {
            target.setOwner(wanted.owner());
        }
    }

    private static void copyAttributes(Path from, Path to) throws IOException {
        UserDefinedFileAttributeView source =
                Files.getFileAttributeView(from, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        UserDefinedFileAttributeView target =
                Files.getFileAttributeView(to, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (source == null || target == null) {
            return;
        }
        for (String name : source.list()) {
            ByteBuffer value = ByteBuffer.allocate(source.size(name));
            source.read(name, value);
            target.write(name, value.flip());
        }
    }
}
