package dev.wikiclean.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --prefer} on the command line. */
class PreferenceTest {
    private static final String TEXT = "Tea brews badly on a mountain, for water boils there at ninety degrees, and the"
            + " leaves give their flavour only near a hundred; a pressure cooker helps.\n";

    @TempDir
    private Path folder;

    private Path vault;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aPair() throws Exception {
        vault = Files.createDirectories(folder.resolve("vault"));
        Files.createDirectories(vault.resolve("old"));
        Files.createDirectories(vault.resolve(".obsidian"));
        Files.writeString(vault.resolve("Tea.md"), "# Tea\n\n" + TEXT + "\nAnd more.\n");
        Files.writeString(vault.resolve("old/Tea.md"), "# Tea\n\n" + TEXT);
    }

    private int start(Path from, String... words) {
        out.reset();
        err.reset();
        return Main.run(words, new Terminal(stream(out), stream(err), from, "wiki-clean", false, false));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutItTheLongerNoteIsCanonical() {
        assertThat(start(folder, "duplicates", "vault")).isZero();
        assertThat(shown()).contains("it is longer").doesNotContain("--prefer");
    }

    @Test
    void itNamesANoteOrAFolderOfTheVaultHoweverItIsWritten() {
        for (String path : new String[] {"old/Tea.md", "old/Tea", "vault/old/Tea.md", "old", "old/"}) {
            assertThat(start(folder, "duplicates", "vault", "--prefer", path, "--format", "json"))
                    .as(path)
                    .isZero();
            assertThat(shown())
                    .as(path)
                    .contains("\"canonical\":\"old/Tea.md\"")
                    .contains("--prefer names old");
        }
        assertThat(start(vault, "run", "--unsafe", "--prefer", "old/Tea.md")).isEqualTo(1);
        assertThat(shown()).contains("merge Tea.md into old/Tea.md", "--prefer names old/Tea.md");
    }

    @Test
    void theRunDoesAsItIsTold() throws Exception {
        assertThat(start(folder, "run", "vault", "--apply", "--unsafe", "--prefer", "old"))
                .isZero();
        assertThat(Files.readString(vault.resolve("old/Tea.md"))).contains("And more.");
        assertThat(Files.readString(vault.resolve("Tea.md"))).contains("duplicate_of: \"[[old/Tea]]\"");
    }

    @Test
    void whatIsNotInTheVaultIsAnErrorAndNothingIsDone() throws Exception {
        Files.writeString(folder.resolve("outside.md"), TEXT);
        for (String path : new String[] {"new/Tea.md", "outside.md", "../outside.md", "vault", ".", ""}) {
            for (String command : new String[] {"run", "duplicates"}) {
                assertThat(start(folder, command, "vault", "--prefer", path))
                        .as(command + " " + path)
                        .isEqualTo(2);
                assertThat(err.toString(StandardCharsets.UTF_8))
                        .contains("--prefer: no such note or folder in the vault: " + path);
                assertThat(shown()).as(command + " " + path).isEmpty();
            }
        }
        assertThat(start(folder, "run", "vault", "--apply", "--unsafe", "--prefer", "gone.md"))
                .isEqualTo(2);
        assertThat(Files.readString(vault.resolve("old/Tea.md"))).isEqualTo("# Tea\n\n" + TEXT);
        assertThat(vault.resolve(".wiki-clean")).doesNotExist();
    }

    @Test
    void withoutAPathItIsAnError() {
        assertThat(start(folder, "run", "vault", "--prefer")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--prefer");
    }
}
