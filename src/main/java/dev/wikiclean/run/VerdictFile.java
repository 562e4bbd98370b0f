package dev.wikiclean.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.WholeFile;
import dev.wikiclean.assist.verify.VerdictMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Remembers answers in the state folder of a vault, a small file each, named by what was asked: verdicts with the words of
 * sources that they quote, never a question. What cannot be read is asked again, what cannot be written is forgotten.
 */
public final class VerdictFile implements VerdictMemory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StateFolder state;
    private final Path folder;

    private VerdictFile(StateFolder state) throws IOException {
        this.state = state;
        // Of all work trees: what one has paid for, no other pays for again.
        this.folder = state.shared().resolve("verified");
    }

    /** The memory of the vault in the folder {@code vault}. */
    public static VerdictFile of(Path vault) throws IOException {
        return new VerdictFile(StateFolder.of(vault));
    }

    @Override
    public Optional<Answer> find(String key) {
        try {
            Path file = file(key);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            JsonNode node = JSON.readTree(Files.readString(file));
            return Optional.of(new Answer(
                    LocalDate.parse(node.path("day").asText()),
                    node.path("answer").asText()));
        } catch (IOException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, Answer answer) {
        try {
            if (!Files.isDirectory(folder)) {
                state.create(FileOps.disk());
                FileOps.disk().createFolder(folder);
            }
            String text = JSON.writeValueAsString(
                    JSON.createObjectNode().put("day", answer.day().toString()).put("answer", answer.json()));
            WholeFile.write(file(key), out -> out.append(text), FileOps.disk());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("two strings are always JSON", e);
        } catch (IOException forgotten) {
            // asked again next time
        }
    }

    private Path file(String key) {
        if (!key.matches("[0-9a-f]{8,64}")) {
            throw new IllegalArgumentException("not a key: " + key);
        }
        return folder.resolve(key + ".json");
    }
}
