package dev.wikiclean.apply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Gives a file's content a second name without taking it into memory. */
final class OpaqueCopy {
    private static final int CHUNK = 1 << 20;

    private OpaqueCopy() {}

    static void of(FileOps ops, Path from, Path to) throws IOException {
        try {
            ops.link(from, to);
        } catch (UnsupportedOperationException noHardLinks) {
            ops.create(to, new byte[0]);
            try (InputStream in = ops.open(from)) {
                for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                    ops.append(to, chunk);
                }
            }
        }
    }
}
