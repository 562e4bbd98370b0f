package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The option {@code --prefer}. */
final class Preference {
    static final Option OPTION = Option.values(
            "--prefer",
            "PATH",
            "Keep this note, or the notes of this folder, where notes are merged; may be given again.");

    private Preference() {}

    /** The paths asked for as paths in {@code vault}; they may be given so, or as seen from the working folder. */
    static List<String> of(Arguments arguments, Path vault, Terminal terminal) throws WorkException, UsageException {
        List<String> paths = new ArrayList<>();
        for (String word : arguments.values(OPTION.name())) {
            paths.add(inVault(word, vault, terminal));
        }
        return paths;
    }

    private static String inVault(String word, Path vault, Terminal terminal) throws WorkException, UsageException {
        for (String name : List.of(word, word + ".md")) {
            for (Path from : List.of(vault, terminal.folder())) {
                Path path = VaultLocator.path(from.resolve(name).toString(), terminal);
                if (Files.exists(path) && path.startsWith(vault) && !path.equals(vault)) {
                    return vault.relativize(path)
                            .toString()
                            .replace(path.getFileSystem().getSeparator(), "/");
                }
            }
        }
        throw new UsageException("--prefer: no such note or folder in the vault: " + word);
    }
}
