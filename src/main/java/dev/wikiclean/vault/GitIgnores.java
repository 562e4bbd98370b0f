package dev.wikiclean.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds the ignore files that git would read for a vault. */
final class GitIgnores {
    private static final String FILE = ".gitignore";

    /**
     * What holds for the vault's root.
     *
     * @param prefix the vault's folder relative to the work tree's root, with a slash at its end; empty where they are
     *     one, or where there is no repository
     * @param chain everything but the vault's own {@code .gitignore}
     */
    record Start(String prefix, IgnoreChain chain) {}

    private GitIgnores() {}

    /** The rules from outside the vault: those of the folders above it in its repository, and {@code info/exclude}. */
    static Start above(Path vault) throws IOException {
        Optional<Path> workTree = workTree(vault);
        if (workTree.isEmpty()) {
            return new Start("", IgnoreChain.EMPTY);
        }
        IgnoreChain chain = IgnoreChain.EMPTY.with(exclude(workTree.get()));
        List<Path> folders = new ArrayList<>();
        for (Path at = vault; !at.equals(workTree.get()); at = at.getParent()) {
            folders.add(at);
        }
        Collections.reverse(folders);
        String prefix = "";
        Path parent = workTree.get();
        for (Path folder : folders) {
            chain = chain.with(read(parent.resolve(FILE), prefix));
            String path = prefix + folder.getFileName();
            if (chain.ignores(path, true)) {
                // Whoever names an ignored folder as the vault means it: rules from above would leave nothing of it.
                return new Start("", IgnoreChain.EMPTY);
            }
            prefix = path + "/";
            parent = folder;
        }
        return new Start(prefix, chain);
    }

    /** The rules of the {@code .gitignore} file {@code file}; nothing where there is none. */
    static Optional<IgnoreFile> read(Path file, String folder) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Optional.of(IgnoreFile.parse(IgnoreRule.bytes(folder), text));
    }

    private static Optional<Path> workTree(Path vault) {
        for (Path at = vault; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static Optional<IgnoreFile> exclude(Path workTree) throws IOException {
        Path git = workTree.resolve(".git");
        if (Files.isRegularFile(git)) {
            git = linkedGitFolder(workTree, git);
        }
        Path file = git.resolve("info").resolve("exclude");
        return Files.isRegularFile(file)
                ? Optional.of(IgnoreFile.parse("", Files.readString(file, StandardCharsets.ISO_8859_1)))
                : Optional.empty();
    }

    /** Where a {@code .git} file of a linked work tree or submodule leads: to the folder that holds {@code info/}. */
    private static Path linkedGitFolder(Path workTree, Path file) throws IOException {
        String line = Files.readString(file).strip();
        if (!line.startsWith("gitdir:")) {
            return file;
        }
        Path folder =
                workTree.resolve(line.substring("gitdir:".length()).strip()).normalize();
        Path common = folder.resolve("commondir");
        return Files.isRegularFile(common)
                ? folder.resolve(Files.readString(common).strip()).normalize()
                : folder;
    }
}
