package dev.wikiclean.cli;

import dev.wikiclean.rules.Config;
import dev.wikiclean.run.WorkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the vault that a command is about. */
final class VaultLocator {
    /** For commands whose parameters are notes. */
    static final Option OPTION = Option.value(
            "--vault",
            "DIR",
            "The vault's folder. By default the nearest folder from here upwards that holds .obsidian/,"
                    + " .wiki-clean.yaml or .git.");

    private static final List<String> MARKS = List.of(".obsidian", ".wiki-clean.yaml", ".git");

    private VaultLocator() {}

    /** The folder given, or the nearest one upwards of the working folder that looks like a vault. */
    static Path locate(Arguments arguments, Terminal terminal) throws WorkException {
        return locate(arguments.parameter(), terminal);
    }

    /** The folder {@code given}, or the nearest vault upwards of the working folder. */
    static Path locate(Optional<String> given, Terminal terminal) throws WorkException {
        Path vault = given.isPresent() ? given(given.get(), terminal) : nearest(terminal.folder());
        requireVault(vault, Path.of(System.getProperty("user.home", "/")));
        return vault;
    }

    /**
     * Refuses a folder that holds everything of a person or of the machine and does not say that it is a vault: it was
     * hardly meant, and reading it would take hours. A {@code .git} says nothing there, for many keep their settings so.
     */
    static void requireVault(Path folder, Path home) throws WorkException {
        Path real;
        Path realHome;
        try {
            real = folder.toRealPath();
            realHome = Files.exists(home) ? home.toRealPath() : home;
        } catch (IOException e) {
            return;
        }
        boolean wide = real.getParent() == null || realHome.startsWith(real);
        if (wide && !Files.exists(real.resolve(".obsidian")) && !Files.exists(real.resolve(Config.FILE_NAME))) {
            throw new WorkException(real + (real.equals(realHome) ? " is your home folder" : " holds more than a vault")
                    + "; name the vault's folder, or, if this is one, put an empty " + Config.FILE_NAME + " into it");
        }
    }

    private static Path given(String word, Terminal terminal) throws WorkException {
        Path path = path(word, terminal);
        if (!Files.exists(path)) {
            throw new WorkException("no such folder: " + word);
        }
        if (!Files.isDirectory(path)) {
            throw new WorkException("not a folder: " + word + "; give the folder of the vault");
        }
        if (!Files.isReadable(path)) {
            throw new WorkException("no permission to read " + word);
        }
        return path;
    }

    /** {@code word} as a path, seen from the working folder. */
    static Path path(String word, Terminal terminal) throws WorkException {
        try {
            return terminal.folder().resolve(word).normalize();
        } catch (InvalidPathException e) {
            throw new WorkException("not a path: " + e.getInput());
        }
    }

    /** Whether the working folder lies in a vault. */
    static boolean isInVault(Terminal terminal) {
        return marked(terminal.folder()).isPresent();
    }

    private static Optional<Path> marked(Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            for (String mark : MARKS) {
                if (Files.exists(at.resolve(mark))) {
                    return Optional.of(at);
                }
            }
        }
        return Optional.empty();
    }

    private static Path nearest(Path folder) throws WorkException {
        Optional<Path> marked = marked(folder);
        if (marked.isPresent()) {
            return marked.get();
        }
        throw new WorkException("no vault here: no folder from " + folder
                + " upwards holds .obsidian/, .wiki-clean.yaml or .git; name the vault's folder");
    }
}
