package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;

/** Obsidian's folder for deleted files inside the vault. */
final class Trash {
    static final String FOLDER = ".trash";

    private Trash() {}

    /** A free path in the trash, in the same folder as in the vault: {@code .trash/a/Note.md}, {@code .trash/a/Note 2.md}. */
    static VaultPath freeName(Path vault, VaultPath path, Set<VaultPath> taken) {
        String value = path.value();
        String name = path.name();
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot);
        String stem = FOLDER + "/" + value.substring(0, value.length() - extension.length());
        for (int n = 1; ; n++) {
            VaultPath candidate = VaultPath.of(stem + (n == 1 ? "" : " " + n) + extension);
            if (!taken.contains(candidate)
                    && !Files.exists(vault.resolve(candidate.value()), LinkOption.NOFOLLOW_LINKS)) {
                return candidate;
            }
        }
    }
}
