package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where runs keep their journals: in the git directory of the repository that holds the vault, or in
 * {@code .wiki-clean/} of the vault where there is no git. Never among the notes.
 *
 * @param root the folder itself
 * @param base the folder that the vaults in the manifests are relative to: the work tree, or the vault without git
 * @param vault the vault's folder, its links resolved
 */
public record StateFolder(Path root, Path base, Path vault) {
    static final String NAME = "wiki-clean";

    /**
     * Finds the folder of a vault, without creating anything.
     *
     * @throws IOException where the vault is not a folder, or a {@code .git} file points nowhere
     */
    public static StateFolder of(Path vaultRoot) throws IOException {
        Path vault = vaultRoot.toRealPath();
        if (!Files.isDirectory(vault)) {
            throw new IOException(vaultRoot + " is not a folder; name the folder of the vault");
        }
        for (Path folder = vault; folder != null; folder = folder.getParent()) {
            Optional<Path> gitDir = gitDir(folder);
            if (gitDir.isPresent()) {
                return new StateFolder(gitDir.get().resolve(NAME), folder, vault);
            }
        }
        return new StateFolder(vault.resolve("." + NAME), vault, vault);
    }

    /** The git directory whose work tree is {@code folder}: a folder {@code .git}, or what a file {@code .git} names. */
    private static Optional<Path> gitDir(Path folder) throws IOException {
        Path dotGit = folder.resolve(".git");
        if (Files.isDirectory(dotGit)) {
            return Files.exists(dotGit.resolve("HEAD")) ? Optional.of(dotGit.toRealPath()) : Optional.empty();
        }
        if (!Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        String text = Files.readString(dotGit, StandardCharsets.UTF_8).strip();
        if (!text.startsWith("gitdir:")) {
            throw new IOException(dotGit + " does not name a git directory; repair or remove it");
        }
        Path named = folder.resolve(text.substring("gitdir:".length()).strip());
        if (!Files.isDirectory(named)) {
            throw new IOException(dotGit + " points to " + named + ", which does not exist; run git worktree repair");
        }
        return Optional.of(named.toRealPath());
    }

    /** What all work trees of the repository share; the folder itself where there is one only. */
    public Path shared() throws IOException {
        Path pointer = root.resolveSibling("commondir");
        if (!inGit() || !Files.isRegularFile(pointer)) {
            return root;
        }
        String common = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        return root.resolveSibling(common).toRealPath().resolve(NAME);
    }

    /** Whether the state lies in a git directory. */
    public boolean inGit() {
        return !root.getFileName().toString().startsWith(".");
    }

    /** The state of a vault from the time before it lay in a repository, if it kept any. */
    public Optional<StateFolder> former() {
        StateFolder own = new StateFolder(vault.resolve("." + NAME), vault, vault);
        return inGit() && Files.isDirectory(own.runs(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(own)
                : Optional.empty();
    }

    /** The vault relative to {@link #base()}, with {@code /}; empty for the same folder. */
    String vaultName() {
        return base.relativize(vault).toString().replace('\\', '/');
    }

    /** Where the run of that id keeps its journal. */
    public Path runFolder(String id) {
        return runs().resolve(id);
    }

    Path runs() {
        return root.resolve("runs");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /**
     * Makes the folder and its {@code runs}; a {@code .wiki-clean/} keeps itself out of any later repository, but for
     * what people decided. Two may do so at once: what the other has made is as good.
     */
    public void create(FileOps ops) throws IOException {
        makeFolder(root, ops);
        // Always: a run that was killed here may have left a folder whose name is not durable.
        ops.forceFolder(root.getParent());
        if (!inGit()) {
            ignoreItself(root.resolve(".gitignore"), ops);
        }
        makeFolder(runs(), ops);
        ops.forceFolder(root);
    }

    private static void makeFolder(Path folder, FileOps ops) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            ops.createFolder(folder);
        } catch (FileAlreadyExistsException byAnother) {
            if (!Files.isDirectory(folder)) {
                throw byAnother;
            }
        }
    }

    private static void ignoreItself(Path ignore, FileOps ops) throws IOException {
        try {
            if (Files.size(ignore) > 0) {
                return;
            }
            // A full disk let it be made and not written; or another is about to write it, and then ours is the same.
            ops.delete(ignore);
        } catch (NoSuchFileException none) {
            // To be made.
        }
        try {
            ops.create(ignore, "*\n!decisions.yaml\n".getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException byAnother) {
            // With the same content.
        }
    }
}
