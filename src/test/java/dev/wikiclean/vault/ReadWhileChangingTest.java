package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes come and go, and folders become files, while the vault is read: what stays is read all the same. */
class ReadWhileChangingTest {
    private static final int READS = 150;
    private static final int STABLE = 40;

    @TempDir
    private Path folder;

    @Test
    void whatStaysIsReadWhole() throws Exception {
        for (int i = 0; i < STABLE; i++) {
            Files.writeString(folder.resolve("stays " + i + ".md"), "x".repeat(100));
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Exception> failure = new AtomicReference<>();
        Thread other = new Thread(() -> {
            try {
                while (!done.get()) {
                    churn();
                }
            } catch (IOException e) {
                failure.set(e);
            }
        });
        other.start();
        try {
            for (int i = 0; i < READS; i++) {
                Vault vault = FolderSource.read(folder);
                assertThat(vault.notes().filter(note -> note.path().value().startsWith("stays")))
                        .hasSize(STABLE);
                assertThat(vault.notes().filter(note -> note.path().value().startsWith("comes")))
                        .allSatisfy(note -> assertThat(note.text()).isIn("", "a", "ab"));
            }
        } finally {
            done.set(true);
            other.join();
        }
        assertThat(failure.get()).isNull();
    }

    private void churn() throws IOException {
        Path note = folder.resolve("comes.md");
        Files.writeString(note, "ab");
        Files.writeString(note, "a");
        Path place = folder.resolve("place");
        Files.createDirectory(place);
        Files.writeString(place.resolve("in.md"), "x");
        Files.delete(place.resolve("in.md"));
        Files.delete(place);
        Files.writeString(place, "a file now");
        Files.delete(place);
        Files.delete(note);
    }
}
