package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** A submodule or another clone inside the vault. */
final class NestedRepository {
    private NestedRepository() {}

    /**
     * Its files; none where it is not checked out or lies outside of the vault.
     *
     * @param folder by its path in the repository around it
     */
    static List<VaultPath> files(GitWorkspace git, String folder) throws IOException {
        Path root = git.state().base().resolve(folder);
        Path vault = git.state().vault();
        List<VaultPath> files = new ArrayList<>();
        if (!Files.isDirectory(root) || !root.startsWith(vault)) {
            return files;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.getFileName().toString().equals(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(VaultPath.of(vault.relativize(file).toString().replace('\\', '/')));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
