package dev.wikiclean.run;

import dev.wikiclean.vault.Attachment;
import dev.wikiclean.vault.Excluded;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a vault is still as it was read. A plan depends on notes that it does not change, too: on a new note that links
 * to one which is about to leave, or that takes a name.
 */
final class Freshness {
    private final Path root;
    private final FolderStamp before;

    private Freshness(Path root, FolderStamp before) {
        this.root = root;
        this.before = before;
    }

    /** To be called before the vault in {@code root} is read. */
    static Freshness watch(Path root) {
        return new Freshness(root, FolderStamp.of(root));
    }

    /** The files that came, went or changed since in a way that matters to {@code vault}, by path. */
    Set<String> changed(Vault vault) {
        FolderStamp now = FolderStamp.of(root);
        Set<String> changed = before.differences(now);
        changed.removeIf(path -> before.contains(path) && now.contains(path) && !matters(vault, path));
        Set<String> suspects = new TreeSet<>(before.justSaved());
        suspects.removeAll(changed);
        for (String path : suspects) {
            if (isDifferent(vault, path)) {
                changed.add(path);
            }
        }
        return changed;
    }

    /** Of an attachment, and of a file that does not count, only the name is of interest. */
    private static boolean matters(Vault vault, String path) {
        Optional<VaultFile> file = file(vault, path);
        return file.isEmpty() || !(file.get() instanceof Attachment || file.get() instanceof Excluded);
    }

    private boolean isDifferent(Vault vault, String path) {
        Optional<VaultFile> file = file(vault, path);
        if (file.isEmpty() || !(file.get() instanceof LinkedFile linked)) {
            return false;
        }
        try {
            return !Arrays.equals(
                    Files.readAllBytes(root.resolve(path)), linked.source().bytes());
        } catch (IOException gone) {
            return true;
        }
    }

    private static Optional<VaultFile> file(Vault vault, String path) {
        return vault.file(VaultPath.of(path));
    }
}
