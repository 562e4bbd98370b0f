package dev.wikiclean.plan;

import dev.wikiclean.vault.VaultPath;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A file or a folder that gets another path.
 *
 * @param from the file or folder as it is called now
 * @param to what it shall be called
 * @param folder whether it is a folder
 * @param files every file that moves with it, by its path now
 */
public record Move(VaultPath from, VaultPath to, boolean folder, Map<VaultPath, VaultPath> files) {
    public Move {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        if (files.isEmpty()) {
            throw new IllegalArgumentException("nothing moves: " + from);
        }
    }

    /** What the file {@code path} is called afterwards. */
    public VaultPath moved(VaultPath path) {
        return files.getOrDefault(path, path);
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
