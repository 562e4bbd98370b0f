package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.SingleFile;
import dev.wikiclean.rules.Config;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Gives a vault its first configuration. */
public final class ConfigStore {
    private static final String PERMISSIONS = "rw-r--r--";

    private ConfigStore() {}

    /** Refuses where the vault has a configuration. */
    public static void requireNone(Path root) throws WorkException {
        Path file = root.resolve(Config.FILE_NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new WorkException(file + " is there already and is never overwritten; change it by hand"
                    + " (`wiki-clean config` shows what holds), or move it away");
        }
    }

    /**
     * Writes the configuration and, as {@code schemaName} seen from the vault, its schema for editors.
     *
     * @throws WorkException if the vault has a configuration, or cannot be written to
     */
    public static void create(Path root, String configuration, String schemaName, String schema) throws WorkException {
        requireNone(root);
        SingleFile files = new SingleFile(FileOps.disk());
        Path file = root.resolve(Config.FILE_NAME);
        try {
            files.write(root.resolve(schemaName), schema.getBytes(StandardCharsets.UTF_8));
            files.create(file, configuration.getBytes(StandardCharsets.UTF_8), PERMISSIONS);
        } catch (FileAlreadyExistsException e) {
            requireNone(root);
            throw new WorkException("cannot write " + file + ": " + Reasons.of(e), e);
        } catch (IOException e) {
            throw new WorkException("cannot write " + file + ": " + Reasons.of(e), e);
        }
    }
}
