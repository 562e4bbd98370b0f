package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a vault from a folder. */
public final class FolderSource {
    private FolderSource() {}

    /** Reads every file once; what cannot be read is a {@link Problem} of the vault. */
    public static Vault read(Path root) throws IOException {
        throw new IOException("not yet");
    }
}
