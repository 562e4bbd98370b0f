package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Decides whether a folder may take a copy, and clears it where it is a copy of before. */
final class CopyTarget {
    private CopyTarget() {}

    /**
     * Makes an empty folder with a marked git directory.
     *
     * @param mark where in the git directory the mark lies
     * @return the folder's real path
     */
    static Path prepare(Path vault, Path target, String mark) throws IOException {
        Path parent = target.toAbsolutePath().normalize().getParent();
        if (parent == null || Files.isSymbolicLink(target)) {
            throw new IOException(target + " cannot take a copy; name a new folder");
        }
        Files.createDirectories(parent);
        Path copy =
                parent.toRealPath().resolve(target.toAbsolutePath().normalize().getFileName());
        if (copy.startsWith(vault) || vault.startsWith(copy)) {
            throw new IOException("the copy " + target + " and the vault " + vault
                    + " would lie in one another; name a folder outside the vault");
        }
        if (Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
            clear(copy, mark);
        }
        Path marked = copy.resolve(".git").resolve(mark);
        Files.createDirectories(marked.getParent());
        Files.writeString(marked, "");
        return copy;
    }

    private static void clear(Path copy, String mark) throws IOException {
        if (!Files.isDirectory(copy)) {
            throw new IOException(copy + " is a file; name a new folder for the copy");
        }
        if (!Files.exists(copy.resolve(".git").resolve(mark)) && !isEmpty(copy)) {
            throw new IOException(copy + " is not empty and not a copy made by wiki-clean;"
                    + " name a new folder, or remove it yourself");
        }
        Path git = copy.resolve(".git");
        // The mark goes last: what is cut short may be cleared again.
        try (var children = Files.newDirectoryStream(copy)) {
            for (Path child : children) {
                if (!child.equals(git)) {
                    Scratch.delete(child);
                }
            }
        }
        if (Files.exists(git)) {
            Path marked = git.resolve(mark);
            try (var children = Files.newDirectoryStream(git)) {
                for (Path child : children) {
                    if (!marked.startsWith(child)) {
                        Scratch.delete(child);
                    }
                }
            }
            Scratch.delete(git);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder)) {
            return !children.iterator().hasNext();
        }
    }
}
