package dev.wikiclean.git;

import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** The files of today: those of the newest commit, and those on disk. */
final class CurrentFiles {
    private final Vault vault;
    private final Map<VaultPath, ObjectId> committed = new HashMap<>();
    private final Map<String, VaultPath> composed = new HashMap<>();

    CurrentFiles(Vault vault, Collection<TreeChanges.Entry> head) {
        this.vault = vault;
        head.forEach(entry -> committed.put(entry.path(), entry.blob()));
        for (VaultFile file : vault.files()) {
            composed.put(composed(file.path()), file.path());
        }
    }

    private static String composed(VaultPath path) {
        return Normalizer.normalize(path.value(), Normalizer.Form.NFC);
    }

    /** What the newest commit has at the path. */
    Optional<ObjectId> committed(VaultPath path) {
        return Optional.ofNullable(committed.get(path));
    }

    /** How the file is spelled on disk, where it is there. */
    Optional<VaultPath> onDisk(VaultPath path) {
        return vault.contains(path) ? Optional.of(path) : Optional.ofNullable(composed.get(composed(path)));
    }

    /** Files of the newest commit that are not on disk: deleted or moved, and not committed yet. */
    Set<VaultPath> missing() {
        Set<VaultPath> missing = new HashSet<>();
        for (VaultPath path : committed.keySet()) {
            if (!isHidden(path) && onDisk(path).isEmpty()) {
                missing.add(path);
            }
        }
        return missing;
    }

    /** Whether the path leads through a name with a leading dot, which no vault shows. */
    static boolean isHidden(VaultPath path) {
        return path.value().startsWith(".") || path.value().contains("/.");
    }
}
