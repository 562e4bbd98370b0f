package dev.wikiclean.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Placeholders and unfinished files of sync clients, read from a disk. */
class SyncFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aPlaceholderStandsForItsFile() throws IOException {
        write("a/.노트.md.icloud", "");
        write("a/.p.png.icloud", "bplist00");
        write("b.md.nextcloud", " ");
        write("c.md.owncloud", " ");
        write("d.md.rsls", "");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.files())
                .containsExactly(
                        elsewhere("a/p.png"),
                        elsewhere("a/노트.md"),
                        elsewhere("b.md"),
                        elsewhere("c.md"),
                        elsewhere("d.md"));
        assertThat(vault.problems()).isEmpty();
    }

    @Test
    void aFileThatIsHereGoesBeforeItsPlaceholder() throws IOException {
        write("a.md", "here");
        write(".a.md.icloud", "");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.files()).hasSize(1);
        assertThat(vault.note(VaultPath.of("a.md"))).isPresent();
    }

    @Test
    void otherHiddenNamesStayHidden() throws IOException {
        write(".icloud", "");
        write("..icloud", "");
        write("..hidden.md.icloud", "");
        write(".nextcloud", "");
        Files.createDirectories(folder.resolve(".folder.md.icloud"));
        assertThat(FolderSource.read(folder).files()).isEmpty();
    }

    @Test
    void unfinishedFilesResolveAndAreNotRead() throws IOException {
        for (String name : new String[] {
            "~syncthing~a.md.tmp",
            "a.md.tmp",
            "a.md.swp",
            "a.md~",
            "#a.md#",
            "~$plan.docx",
            "x.PART",
            "y.!sync",
            "z.crdownload",
            ".~lock.a.md#",
            ".a.md.swp",
            ".syncthing.a.md.tmp"
        }) {
            write(name, "x");
        }
        write("plain.md", "x");
        write("tilde~.md", "x");
        Vault vault = FolderSource.read(folder);

        assertThat(vault.notes().map(note -> note.path().value())).containsExactly("plain.md", "tilde~.md");
        assertThat(vault.files()).filteredOn(Excluded.class::isInstance).hasSize(9);
        assertThat(vault.files()).hasSize(11);
    }

    @Test
    void aBaseWithConflictMarkersIsRejected() throws IOException {
        write("a.base", "<<<<<<< HEAD\nviews: []\n=======\nviews: [1]\n>>>>>>> main\n");
        assertThat(FolderSource.read(folder).file(VaultPath.of("a.base"))).containsInstanceOf(Rejected.class);
    }

    private static NotDownloaded elsewhere(String path) {
        return new NotDownloaded(VaultPath.of(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
