package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a file holds, by its size and SHA-256.
 *
 * @param sha256 64 hexadecimal digits
 * @param size in bytes
 */
public record Content(String sha256, long size) {
    public Content {
        if (sha256.length() != 64 || size < 0) {
            throw new IllegalArgumentException("not a content: " + sha256 + " " + size);
        }
    }

    public static Content of(byte[] bytes) {
        return new Content(HexFormat.of().formatHex(newDigest().digest(bytes)), bytes.length);
    }

    /** The content of a regular file; nothing where the name is free or is not a regular file's. */
    static Optional<Content> at(FileOps ops, Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        MessageDigest digest = newDigest();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = ops.open(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                size += n;
            }
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
        return Optional.of(new Content(HexFormat.of().formatHex(digest.digest()), size));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
