package dev.wikiclean.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.util.FS;

/** Copies a vault to a folder of its own, a git repository whose first commit is the untouched copy. */
public final class VaultCopy {
    private VaultCopy() {}

    /**
     * Copies the folder {@code vault} to {@code copy}, which must be new or empty. Repositories inside are left out,
     * symbolic links are copied as links.
     */
    public static void make(Path vault, Path copy, Progress progress) throws WorkException {
        try {
            requireFree(vault, copy);
            Files.createDirectories(copy);
            Path source = vault.toRealPath();
            Files.walkFileTree(source, visitor(source, copy.toRealPath(), progress));
            commit(copy);
        } catch (IOException | GitAPIException e) {
            throw new WorkException("cannot copy " + vault + " to " + copy + ": " + e, e);
        }
    }

    private static void requireFree(Path vault, Path copy) throws WorkException, IOException {
        if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(copy)) {
            throw new WorkException("not a folder: " + copy + "; --on-copy wants a new one");
        }
        try (Stream<Path> inside = Files.list(copy)) {
            if (inside.findAny().isPresent()) {
                throw new WorkException(
                        copy + " is not empty; --on-copy wants a new folder: choose another or remove this one");
            }
        }
    }

    private static FileVisitor<Path> visitor(Path vault, Path copy, Progress progress) {
        return new SimpleFileVisitor<>() {
            private int files;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(copy) || folder.endsWith(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target(folder));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.endsWith(".git") && !attributes.isOther()) {
                    Files.copy(file, target(file), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                    progress.step("copying", ++files, 0);
                }
                return FileVisitResult.CONTINUE;
            }

            private Path target(Path path) {
                return copy.resolve(vault.relativize(path));
            }
        };
    }

    private static void commit(Path copy) throws IOException, GitAPIException {
        FS.FileStoreAttributes.setBackground(true);
        try (Git git = Git.init().setDirectory(copy.toFile()).call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, ConfigConstants.CONFIG_KEY_AUTOCRLF, false);
            config.save();
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("Vault as it was")
                    .setSign(false)
                    .setNoVerify(true)
                    .call();
        }
    }
}
