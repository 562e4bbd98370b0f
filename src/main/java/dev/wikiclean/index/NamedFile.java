package dev.wikiclean.index;

import dev.wikiclean.vault.VaultPath;
import java.util.List;

/** A file of the vault with the folded form of its path, made once, and the answer for an unambiguous name. */
final class NamedFile implements Comparable<NamedFile> {
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
        String composed = NameFolding.nfc(path.value());
        return new NamedFile(path, NameFolding.fold(composed), composed.length());
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

    /** Obsidian's order among equal names: the shortest path string, then by path. */
    @Override
    public int compareTo(NamedFile other) {
        return pathLength != other.pathLength
                ? Integer.compare(pathLength, other.pathLength)
                : path.compareTo(other.path);
    }
}
