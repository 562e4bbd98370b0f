package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.index.Fate;
import dev.wikiclean.vault.FolderSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultHistoryLimitsTest extends MovedFiles {
    @Test
    void aVaultInAFolderOfARepositoryAndAWorktreeOfItAreRead() throws Exception {
        move("notes", "docs/wiki/notes");
        git.commitAll("Into a folder");
        move("docs/wiki/notes/Alpha.md", "docs/wiki/notes/Gamma.md");
        git.commitAll("Call it Gamma");
        assertThat(fate(folder.resolve("docs/wiki"), HOME, "notes/Alpha"))
                .isInstanceOfSatisfying(
                        Fate.Moved.class,
                        moved -> assertThat(moved.now().value()).isEqualTo("notes/Gamma.md"));
        Path tree = folder.resolveSibling(folder.getFileName() + "-tree");
        git.git("worktree", "add", "-q", tree.toString(), "-b", "elsewhere");
        assertThat(fate(tree.resolve("docs/wiki"), HOME, "notes/Alpha")).isInstanceOf(Fate.Moved.class);
        git.git("worktree", "remove", tree.toString());
    }

    @Test
    void aShallowCloneSaysThatItEnds(@TempDir Path clones) throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        git.write("Last.md", "last\n").commitAll("Last");
        GitRepo.at(clones).git("clone", "-q", "--depth", "1", "file://" + folder, "shallow");
        Path shallow = clones.resolve("shallow");
        try (VaultHistory history = VaultHistory.of(shallow, FolderSource.read(shallow), 1_000)) {
            assertThat(history.fate(HOME, "Alpha")).isInstanceOf(Fate.Unknown.class);
            assertThat(history.notices()).anyMatch(notice -> notice.contains("shallow"));
        }
    }

    @Test
    void theLimitIsKeptAndSaid() throws Exception {
        move("notes/Alpha.md", "notes/Gamma.md");
        git.commitAll("Call it Gamma");
        git.write("Last.md", "last\n").commitAll("Last");
        try (VaultHistory history = VaultHistory.of(folder, FolderSource.read(folder), 1)) {
            assertThat(history.fate(HOME, "Alpha")).isInstanceOf(Fate.Unknown.class);
            assertThat(history.notices()).anyMatch(notice -> notice.contains("only the newest 1 commits"));
        }
        try (VaultHistory history = VaultHistory.of(folder, FolderSource.read(folder), 2)) {
            assertThat(history.fate(HOME, "Alpha")).isInstanceOf(Fate.Moved.class);
        }
    }

    @Test
    void aBrokenRepositoryIsANotice() throws Exception {
        Files.writeString(folder.resolve(".git/refs/heads/main"), "0123456789012345678901234567890123456789\n");
        try (VaultHistory history = VaultHistory.of(folder, FolderSource.read(folder), 1_000)) {
            assertThat(history.fate(HOME, "Alpha")).isInstanceOf(Fate.Unknown.class);
            assertThat(history.notices()).anyMatch(notice -> notice.contains("cannot be read"));
        }
    }

    @Test
    void withoutAQuestionNothingIsOpened() throws Exception {
        Files.writeString(folder.resolve(".git/refs/heads/main"), "0123456789012345678901234567890123456789\n");
        try (VaultHistory history = VaultHistory.of(folder, FolderSource.read(folder), 1_000)) {
            assertThat(history.notices()).isEmpty();
        }
    }

    @Test
    void noRepositoryAndNoCommitKnowNothing(@TempDir Path plain) throws Exception {
        Files.writeString(plain.resolve("Home.md"), "[[Alpha]]");
        assertThat(fate(plain, HOME, "Alpha")).isInstanceOf(Fate.Unknown.class);
        GitRepo.init(plain);
        assertThat(fate(plain, HOME, "Alpha")).isInstanceOf(Fate.Unknown.class);
    }
}
