package dev.wikiclean.vault;

import dev.wikiclean.text.Nfc;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file that a sync client or git saved because another was changed in two places.
 *
 * @param path of the copy
 * @param original the path of the file that it belongs to
 * @param complete whether the original is there
 */
public record ConflictCopy(VaultPath path, VaultPath original, boolean complete) {
    /** What {@code git mergetool} and {@code git merge-file} leave. */
    private static final String ORIG = ".orig";

    /** Every conflict copy of {@code vault} by its path. */
    public static Map<VaultPath, ConflictCopy> of(Vault vault) {
        Map<VaultPath, ConflictName> named = new TreeMap<>();
        for (VaultFile file : vault.files()) {
            named(file.path()).ifPresent(name -> named.put(file.path(), name));
        }
        Map<VaultPath, ConflictCopy> copies = new TreeMap<>();
        if (!named.isEmpty()) {
            Map<String, VaultPath> files = byFoldedPath(vault);
            named.forEach((path, name) -> of(path, name, vault, files).ifPresent(copy -> copies.put(path, copy)));
        }
        return copies;
    }

    private static Optional<ConflictName> named(VaultPath path) {
        if (path.extension().equals("orig")) {
            String original = path.name().substring(0, path.name().length() - ORIG.length());
            return Optional.of(new ConflictName(original, false));
        }
        return ConflictName.of(path.stem());
    }

    private static Optional<ConflictCopy> of(
            VaultPath path, ConflictName name, Vault vault, Map<String, VaultPath> files) {
        String folder = path.folder().isEmpty() ? "" : path.folder() + "/";
        boolean whole = path.extension().equals("orig");
        String extension = whole ? "" : path.name().substring(path.stem().length());
        for (String spelled : List.of(folder + name.original() + extension, folder + name.original())) {
            Optional<VaultPath> there = vault.contains(VaultPath.of(spelled))
                    ? Optional.of(VaultPath.of(spelled))
                    : Optional.ofNullable(files.get(fold(spelled)));
            if (there.isPresent() && !there.get().equals(path)) {
                return Optional.of(new ConflictCopy(path, there.get(), true));
            }
        }
        return name.certain()
                ? Optional.of(new ConflictCopy(path, VaultPath.of(folder + name.original() + extension), false))
                : Optional.empty();
    }

    private static Map<String, VaultPath> byFoldedPath(Vault vault) {
        Map<String, VaultPath> files = new HashMap<>();
        vault.files().forEach(file -> files.putIfAbsent(fold(file.path().value()), file.path()));
        return files;
    }

    private static String fold(String path) {
        return Nfc.of(path).toLowerCase(Locale.ROOT);
    }
}
