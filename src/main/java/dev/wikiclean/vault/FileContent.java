package dev.wikiclean.vault;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Utf8Decoder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of one file after the other, in one array that grows with the largest. For one thread at a time. */
final class FileContent {
    private static final byte[] NONE = {};

    private final Utf8Decoder decoder = new Utf8Decoder();
    private byte[] bytes = NONE;
    private int length;

    /** Reads a file that had {@code size} bytes, and what it may have grown by, up to {@code most}. */
    void fill(InputStream in, int size, int most) throws IOException {
        length = 0;
        makeRoom(Math.min(size, most) + 1);
        while (length < most) {
            int read = in.read(bytes, length, Math.min(bytes.length, most) - length);
            if (read < 0) {
                return;
            }
            length += read;
            if (length == bytes.length) {
                makeRoom(length + 1);
            }
        }
    }

    private void makeRoom(int least) {
        if (bytes.length < least) {
            bytes = Arrays.copyOf(bytes, Math.max(least, bytes.length * 2));
        }
    }

    /** How many bytes were read. */
    int length() {
        return length;
    }

    /** Their text; nothing where they are no UTF-8 or hold a NUL. */
    Optional<SourceText> decode() {
        return decoder.decode(bytes, length);
    }
}
