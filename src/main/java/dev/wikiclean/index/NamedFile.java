package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;

/** A file of the vault with the folded form of its path, made once, and the answer for an unambiguous name. */
final class NamedFile {
    private final VaultPath path;
    private final String key;
    private final int pathLength;
    private final Resolution.Resolved alone;

    private NamedFile(VaultPath path, String key, int pathLength) {
        this.path = path;
        this.key = key;
        this.pathLength = pathLength;
        this.alone = new Resolution.Resolved(path, List.of(path));
    }

    static NamedFile of(VaultPath path) {
        return new NamedFile(
                path,
                NameFolding.fold(path.value()),
                NameFolding.nfc(path.value()).length());
    }

    VaultPath path() {
        return path;
    }

    /** The folded path. */
    String key() {
        return key;
    }

    /** How long the path is in NFC, as Obsidian compares it. */
    int pathLength() {
        return pathLength;
    }

    /** The resolution of a name that means this file alone. */
    Resolution.Resolved alone() {
        return alone;
    }

    /** Whether the folded path is {@code suffix} or ends in it after a slash. */
    boolean endsIn(String suffix) {
        int head = key.length() - suffix.length();
        return head >= 0 && key.endsWith(suffix) && (head == 0 || key.charAt(head - 1) == '/');
    }
}
