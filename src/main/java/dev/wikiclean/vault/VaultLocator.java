package dev.wikiclean.vault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the vault that a folder belongs to. */
public final class VaultLocator {
    private static final List<String> MARKS = List.of(".obsidian", ".wiki-clean.yaml", ".git");

    private VaultLocator() {}

    /** The nearest of {@code start} and its parents that holds {@code .obsidian}, {@code .wiki-clean.yaml} or {@code .git}. */
    public static Optional<Path> locate(Path start) {
        for (Path at = start.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            for (String mark : MARKS) {
                if (Files.exists(at.resolve(mark))) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }
}
