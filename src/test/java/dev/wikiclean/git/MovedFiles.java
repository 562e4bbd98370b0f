package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.Fate;
import dev.wikiclean.vault.FolderSource;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small vault in a repository whose files are moved and edited. */
abstract class MovedFiles {
    static final VaultPath HOME = VaultPath.of("Home.md");

    @TempDir
    Path folder;

    GitRepo git;

    @BeforeEach
    void aVault() throws IOException {
        git = GitRepo.init(folder);
        git.write("Home.md", "# Home\n\nWhere everything begins, and [[Alpha]] too.\n");
        for (int i = 0; i < 6; i++) {
            note("notes/Other " + i, i);
        }
        note("notes/Alpha", 100);
        note("notes/Beta", 200);
        git.commitAll("The vault");
    }

    final void note(String path, long seed) throws IOException {
        git.write(path + ".md", NoteTexts.note(path.substring(path.lastIndexOf('/') + 1), 14, seed));
    }

    final void move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
    }

    final void edit(String path, int percent) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, NoteTexts.edited(Files.readString(file), percent, path.hashCode()));
    }

    final Fate fate(String target) throws IOException {
        return fate(folder, HOME, target);
    }

    static Fate fate(Path root, VaultPath source, String target) throws IOException {
        try (VaultHistory history = VaultHistory.of(root, FolderSource.read(root), 1_000)) {
            return history.fate(source, target);
        }
    }

    final void assertMoved(String target, String now, int steps) throws IOException {
        assertThat(fate(target)).isInstanceOfSatisfying(Fate.Moved.class, moved -> {
            assertThat(moved.now().value()).isEqualTo(now);
            assertThat(moved.steps()).hasSize(steps);
        });
    }
}
