package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The two names of a move as paths in the vault.
 *
 * @param old what moves
 * @param target where to; with a slash at its end for a folder to move into
 */
record MovedNames(String old, String target) {
    /**
     * Reads names that may be paths in the vault or in the file system. The vault goes first; where only the file system
     * knows the old name, the new one is read there too.
     */
    static MovedNames of(Path vault, Terminal terminal, String old, String target) throws WorkException {
        Path here = terminal.folder();
        boolean fromHere = !isAbsolute(old) && !isThere(vault, old) && isThere(here, old);
        return new MovedNames(
                inVault(vault, here, old, fromHere || isDotted(old) && isThere(here, old)),
                asFolder(vault, inVault(vault, here, target, fromHere || isDotted(target))));
    }

    private static String inVault(Path vault, Path here, String word, boolean fromHere) throws WorkException {
        if (!isAbsolute(word) && !fromHere) {
            return word;
        }
        Path path = here.resolve(word).normalize();
        if (!path.startsWith(vault)) {
            throw new WorkException("not in the vault " + vault + ": " + word);
        }
        String inside =
                vault.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        return inside + (word.endsWith("/") || inside.isEmpty() ? "/" : "");
    }

    /** A folder that is there is one to move into, even one that holds nothing that counts. */
    private static String asFolder(Path vault, String target) {
        String folder = target.endsWith("/") ? target : target + "/";
        try {
            return !target.isEmpty() && Files.isDirectory(vault.resolve(target)) ? folder : target;
        } catch (InvalidPathException e) {
            return target;
        }
    }

    private static boolean isDotted(String word) {
        return word.equals(".") || word.equals("..") || word.startsWith("./") || word.startsWith("../");
    }

    private static boolean isAbsolute(String word) throws WorkException {
        try {
            return Path.of(word).isAbsolute();
        } catch (InvalidPathException e) {
            throw new WorkException("not a path: " + e.getInput());
        }
    }

    private static boolean isThere(Path folder, String word) {
        return Files.exists(folder.resolve(word)) || Files.exists(folder.resolve(word + ".md"));
    }
}
