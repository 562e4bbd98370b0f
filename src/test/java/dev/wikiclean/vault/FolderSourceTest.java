package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderSourceTest {
    @TempDir
    private Path folder;

    @Test
    void readsNotesCanvasesBasesAndAttachments() throws IOException {
        write("a.md", "한글");
        write("b/c.canvas", "{}");
        write("b/d.BASE", "views: []");
        write("b/e.png", "12345");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.name()).isEqualTo(folder.getFileName().toString());
        assertThat(vault.note(path("a.md")).orElseThrow().text()).isEqualTo("한글");
        assertThat(vault.file(path("b/c.canvas"))).containsInstanceOf(Canvas.class);
        assertThat(vault.file(path("b/d.BASE"))).containsInstanceOf(Base.class);
        assertThat(vault.file(path("b/e.png"))).contains(new Attachment(path("b/e.png"), 5));
        assertThat(vault.problems()).isEmpty();
        assertThat(vault.settings()).isEqualTo(ObsidianSettings.DEFAULT);
    }

    @Test
    void aCanvasThatIsNoJsonIsRejectedWithItsLine() throws IOException {
        write("empty.canvas", "");
        write("torn.canvas", "{\n\"nodes\": [");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.file(path("empty.canvas"))).containsInstanceOf(Canvas.class);
        assertThat(vault.file(path("torn.canvas"))).containsInstanceOf(Rejected.class);
        assertThat(vault.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("torn.canvas");
            assertThat(problem.message()).contains("line 2");
        });
    }

    @Test
    void passesByWhatBeginsWithADot() throws IOException {
        for (String hidden :
                List.of(".obsidian/x.md", ".git/x.md", ".trash/x.md", ".wiki-clean/x.md", ".x.md", "a/.b/x.md")) {
            write(hidden, "x");
        }
        assertThat(FolderSource.read(folder).files()).isEmpty();
    }

    @Test
    void keepsTheSpellingOfNames() throws IOException {
        String nfd = "\u1112\u1161\u11ab.md";
        write(nfd, "1");
        write("한.md", "2");
        write("GC란?.md", "3");
        write("L*.md", "4");

        assertThat(FolderSource.read(folder).files())
                .extracting(file -> file.path().value())
                .containsExactlyInAnyOrder(nfd, "한.md", "GC란?.md", "L*.md");
    }

    @Test
    void readsUpToFiveMebibytes() throws IOException {
        byte[] bytes = new byte[FileReading.LONGEST + 1];
        Arrays.fill(bytes, (byte) 'x');
        Files.write(folder.resolve("over.md"), bytes);
        Files.write(folder.resolve("just.md"), Arrays.copyOf(bytes, FileReading.LONGEST));
        Vault vault = FolderSource.read(folder);

        assertThat(vault.note(path("just.md")).orElseThrow().text()).hasSize(5 * 1024 * 1024);
        assertThat(vault.file(path("over.md"))).containsInstanceOf(Rejected.class);
        assertThat(vault.problems()).extracting(Problem::path).containsExactly("over.md");
        assertThat(vault.problems().get(0).message()).contains("5 MiB");
    }

    @Test
    void rejectsWhatIsNoText() throws IOException {
        Files.write(folder.resolve("latin.md"), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("half.md"), new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80});
        write("nul.canvas", "a\0b");
        write("replacement.md", "a\uFFFDb");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.problems()).extracting(Problem::path).containsExactly("half.md", "latin.md", "nul.canvas");
        assertThat(vault.notes().map(Note::path)).containsExactly(path("replacement.md"));
        assertThat(vault.contains(path("latin.md"))).isTrue();
    }

    @Test
    void keepsByteOrderMarkAndLineEnds() throws IOException {
        byte[] bytes = "\uFEFFa\r\nb\n".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("a.md"), bytes);

        assertThat(FolderSource.read(folder)
                        .note(path("a.md"))
                        .orElseThrow()
                        .source()
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void readsObsidiansSettings() throws IOException {
        write(
                ".obsidian/app.json",
                "{\"newLinkFormat\":\"relative\",\"useMarkdownLinks\":true,\"attachmentFolderPath\":\"Media\","
                        + "\"trashOption\":\"local\",\"hotkeys\":{\"x\":[1,{}]},"
                        + "\"userIgnoreFilters\":[\"Raw/\",\"/^b.*\\\\.md$/\",\"/(/\",\"\"]}");
        write("raw/x.md", "x");
        write("rawer.md", "x");
        write("b1.md", "x");
        write("a/b1.md", "x");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.settings().newLinkFormat()).isEqualTo(ObsidianSettings.NewLinkFormat.RELATIVE);
        assertThat(vault.settings().useMarkdownLinks()).isTrue();
        assertThat(vault.settings().attachmentFolderPath()).isEqualTo("Media");
        assertThat(vault.settings().trashOption()).isEqualTo(ObsidianSettings.TrashOption.LOCAL);
        assertThat(vault.file(path("raw/x.md"))).containsInstanceOf(Excluded.class);
        assertThat(vault.file(path("b1.md"))).containsInstanceOf(Excluded.class);
        assertThat(vault.notes().map(note -> note.path().value())).containsExactly("a/b1.md", "rawer.md");
        assertThat(vault.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("/(/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"a\":1} x", "null", "{\"userIgnoreFilters\":[\"a\""})
    void goesOnWithDefaultsWhereSettingsAreMalformed(String json) throws IOException {
        write(".obsidian/app.json", json);
        write("a.md", "x");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.settings()).isEqualTo(ObsidianSettings.DEFAULT);
        assertThat(vault.notes()).hasSize(1);
        assertThat(vault.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(".obsidian/app.json");
            assertThat(problem.message()).contains("correct it").doesNotContain("\n");
        });
    }

    @Test
    void takesNullAndOddTypesInSettingsForDefaults() throws IOException {
        write(".obsidian/app.json", "\uFEFF{\"userIgnoreFilters\":null,\"newLinkFormat\":7,\"trashOption\":\"?\"}");

        assertThat(FolderSource.read(folder).settings()).isEqualTo(ObsidianSettings.DEFAULT);
        assertThat(FolderSource.read(folder).problems()).isEmpty();
    }

    @Test
    void neverFollowsSymbolicLinks(@TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "secret");
        write("real.md", "x");
        write("sub/y.md", "y");
        link("out.md", outside.resolve("secret.md"));
        link("outfolder", outside);
        link("in.md", folder.resolve("real.md"));
        link("sub/loop", folder);
        link("self", folder.resolve("self"));
        link("dangling.md", folder.resolve("nothing.md"));
        Vault vault = FolderSource.read(folder);

        assertThat(vault.notes().map(note -> note.path().value())).containsExactly("real.md", "sub/y.md");
        assertThat(vault.file(path("out.md"))).contains(new Excluded(path("out.md")));
        assertThat(vault.file(path("in.md"))).contains(new Excluded(path("in.md")));
        assertThat(vault.contains(path("dangling.md"))).isFalse();
        assertThat(vault.problems()).extracting(Problem::path).containsExactly("outfolder", "sub/loop");
    }

    @Test
    void passesByPipes() throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("pipe.md").toString())
                        .start()
                        .waitFor()
                == 0);
        write("a.md", "x");

        assertThat(FolderSource.read(folder).files()).hasSize(1);
    }

    @Test
    void namesWhatMayNotBeRead() throws IOException {
        write("locked.md", "x");
        write("shut/a.md", "x");
        Files.setPosixFilePermissions(folder.resolve("locked.md"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(folder.resolve("locked.md")), "the superuser may read everything");
            Vault vault = FolderSource.read(folder);

            assertThat(vault.problems()).extracting(Problem::path).containsExactly("locked.md", "shut/");
            assertThat(vault.file(path("locked.md"))).containsInstanceOf(Rejected.class);
        } finally {
            Files.setPosixFilePermissions(folder.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws IOException {
        write("a.md", "x");
        assertThatThrownBy(() -> FolderSource.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FolderSource.read(folder.resolve("a.md"))).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void refusesNamesThatTheLocaleCannotHold() throws IOException {
        FileNames ascii = new FileNames("ANSI_X3.4-1968", false);

        assertThat(ascii.of(folder.resolve("what?.md"))).contains("what?.md");
        assertThatThrownBy(() -> ascii.of(folder.resolve("Café.md")))
                .isInstanceOf(FileNames.Unusable.class)
                .hasMessageContaining("LC_ALL=C.UTF-8");
        assertThatThrownBy(() -> new FileNames("ISO-8859-1", false).of(folder.resolve("CafÃ©.md")))
                .isInstanceOf(FileNames.Unusable.class);
        assertThat(new FileNames("Cp1252", true).of(folder.resolve("한.md"))).contains("한.md");
        assertThat(new FileNames("UTF-8", false).of(folder.resolve("\uFFFD.md")))
                .contains("\uFFFD.md");
    }

    @Test
    void leavesOutANameThatIsNoUtf8() throws Exception {
        String script = "touch \"$1/$(printf 'caf\\351.md')\"";
        assumeTrue(new ProcessBuilder("sh", "-c", script, "sh", folder.toString())
                        .start()
                        .waitFor()
                == 0);
        write("a.md", "x");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.notes()).hasSize(1);
        assertThat(vault.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains("rename it"));
    }

    @Test
    void givesTheSameVaultHoweverManyFiles() throws IOException {
        for (int i = 0; i < 500; i++) {
            write("d" + i % 7 + "/n" + i + ".md", "note " + i);
        }
        Vault one = FolderSource.read(folder);

        assertThat(one.files())
                .hasSize(500)
                .containsExactlyElementsOf(FolderSource.read(folder).files());
        assertThat(one.files()).extracting(VaultFile::path).isSorted();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void link(String path, Path to) throws IOException {
        Files.createSymbolicLink(folder.resolve(path), to);
    }

    private static VaultPath path(String value) {
        return VaultPath.of(value);
    }
}
