package dev.wikiclean.cli;

import dev.wikiclean.run.WorkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The option {@code --config}. */
final class Configuration {
    static final Option OPTION =
            Option.value("--config", "FILE", "Read this configuration instead of the vault's .wiki-clean.yaml.");

    private Configuration() {}

    /** The file asked for, seen from the working folder; nothing where the vault's own holds. */
    static Optional<Path> of(Arguments arguments, Terminal terminal) throws WorkException {
        Optional<String> given = arguments.value(OPTION.name());
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Path file = VaultLocator.path(given.get(), terminal).toAbsolutePath();
        if (!Files.exists(file)) {
            throw new WorkException(
                    "--config: no such file: " + given.get() + "; leave it out to take the vault's own");
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new WorkException("--config: " + given.get() + " is no file that can be read; name a file in YAML,"
                    + " or leave it out to take the vault's own");
        }
        return Optional.of(file);
    }
}
