package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.List;

/** A change set could not be applied; the message says whether the vault is as before. */
public class ApplyException extends IOException {
    private final List<VaultPath> paths;

    public ApplyException(String message, List<VaultPath> paths) {
        super(message);
        this.paths = List.copyOf(paths);
    }

    public ApplyException(String message, List<VaultPath> paths, Throwable cause) {
        super(message, cause);
        this.paths = List.copyOf(paths);
    }

    /** The files that stood in the way; a plan without them may be applied. */
    public List<VaultPath> paths() {
        return paths;
    }
}
