package dev.wikiclean.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The way from the root of a git repository to a vault in it. */
final class RepositoryPrefix {
    private RepositoryPrefix() {}

    /** Empty where the vault is the root or lies in no repository; else it ends with a slash. */
    static String of(Path vault) throws IOException {
        Path real = vault.toRealPath();
        for (Path at = real; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                String way = at.relativize(real)
                        .toString()
                        .replace(at.getFileSystem().getSeparator(), "/");
                return way.isEmpty() ? "" : way + "/";
            }
        }
        return "";
    }
}
