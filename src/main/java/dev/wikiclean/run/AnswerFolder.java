package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.assist.AnswerMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers answers in the state folder of a vault, a small file each, named by all that was asked. What cannot be read is
 * asked again, what cannot be written is forgotten.
 */
final class AnswerFolder implements AnswerMemory {
    private final StateFolder state;
    private final Path folder;

    private AnswerFolder(StateFolder state) throws IOException {
        this.state = state;
        this.folder = state.shared().resolve("answers");
    }

    /** The memory of the vault in the folder {@code vault}. */
    static AnswerMemory of(Path vault) {
        try {
            return new AnswerFolder(StateFolder.of(vault));
        } catch (IOException e) {
            return AnswerMemory.NONE;
        }
    }

    @Override
    public Optional<String> find(String key) {
        try {
            Path file = file(key);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, String json) {
        try {
            if (!Files.isDirectory(folder)) {
                state.create(FileOps.disk());
                FileOps.disk().createFolder(folder);
            }
            WholeFile.write(file(key), out -> out.append(json), FileOps.disk());
        } catch (IOException forgotten) {
            // asked again next time
        }
    }

    private Path file(String key) {
        if (!key.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return folder.resolve(key + ".json");
    }
}
