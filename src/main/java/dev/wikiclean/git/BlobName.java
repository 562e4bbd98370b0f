package dev.wikiclean.git;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How git names a blob: the hash of its length and its bytes. */
final class BlobName {
    private static final int SHA256 = 64;

    private BlobName() {}

    /** @param digits of the repository's names: 40 or 64 */
    static String of(byte[] bytes, int digits) {
        try {
            MessageDigest digest = MessageDigest.getInstance(digits == SHA256 ? "SHA-256" : "SHA-1");
            digest.update(("blob " + bytes.length + "\0").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1 and SHA-256", e);
        }
    }
}
