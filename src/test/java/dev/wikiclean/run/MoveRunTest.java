package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves on disk: nothing without being asked, one commit, taken back byte for byte. */
class MoveRunTest {
    @TempDir
    private Path vault;

    private Git git;

    @BeforeEach
    void aVault() throws IOException {
        write("in/a.md", "\uFEFF# A\r\nsee [[b]] and ![[p.png]]\r\n");
        write("b.md", "[[a]] [[in/a]]을 [a](in/a.md)\n");
        write("c.canvas", "{\"nodes\":[ {\"type\":\"file\",\"file\":\"in/a.md\"} ]}");
        write("in/p.png", "\u0089PNG\r\n");
        write("d.md", "nothing to see\n");
        git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
    }

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private RunResult move(String old, String target, boolean apply, boolean commit) throws WorkException {
        return CleanRun.move(
                new RunOptions(vault, apply, false, commit, Set.of()),
                new MoveOrder(old, target, false),
                Progress.NONE);
    }

    @Test
    void aDryRunWritesNothingAtAll() throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        RunResult result = move("in/a", "New Name", false, true);
        assertThat(result.changes().files()).hasSize(3);
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
    }

    @Test
    void aNoteMovesInOneCommitThatCanBeTakenBack() throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        write("new.md", "the user's\n");
        git.ok("add", "new.md");
        RunResult result = move("in/a", "deep/er/한글", true, true);
        assertThat(read("deep/er/한글.md")).isEqualTo("\uFEFF# A\r\nsee [[b]] and ![[p.png]]\r\n");
        assertThat(read("b.md")).isEqualTo("[[한글|a]] [[deep/er/한글|in/a]]을 [a](deep/er/한글.md)\n");
        assertThat(read("c.canvas")).isEqualTo("{\"nodes\":[ {\"type\":\"file\",\"file\":\"deep/er/한글.md\"} ]}");
        assertThat(git.ok("log", "-1", "--format=%s%n%b"))
                .startsWith("wiki-clean: move in/a to deep/er/한글\n- move: 1\n- moved-link: 4\n");
        assertThat(git.status()).isEqualTo("A  new.md\n");
        assertThat(result.commit()).contains(git.ok("rev-parse", "HEAD").strip());

        UndoRun.undo(vault);
        Files.delete(vault.resolve("new.md"));
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
        assertThat(Files.exists(vault.resolve("deep"))).isFalse();
    }

    @Test
    void anAttachmentAndAFolderMove() throws Exception {
        move("in/p.png", "img/", true, true);
        assertThat(read("img/p.png")).isEqualTo("\u0089PNG\r\n");
        move("in/", "out", true, true);
        assertThat(read("b.md")).isEqualTo("[[a]] [[out/a]]을 [a](out/a.md)\n");
        assertThat(Files.exists(vault.resolve("in"))).isFalse();
        assertThat(git.status()).isEmpty();
    }

    @Test
    void aNameMayChangeInLetterCaseOrNormalisationAlone() throws Exception {
        move("in/a", "in/A", true, true);
        assertThat(FolderBytes.of(vault)).containsKey("in/A.md").doesNotContainKey("in/a.md");
        assertThat(read("b.md")).isEqualTo("[[A]] [[in/A]]을 [a](in/A.md)\n");
        move("d", "\uAC00", true, true);
        move("\uAC00", "\u1100\u1161", true, true);
        assertThat(FolderBytes.of(vault)).containsKey("\u1100\u1161.md");
        assertThat(git.status()).isEmpty();
    }

    @Test
    void uncommittedWorkIsNotTakenIn() throws Exception {
        write("b.md", "[[a]] the user writes\n");
        Map<String, String> before = FolderBytes.of(vault);
        assertThatThrownBy(() -> move("in/a", "x", true, true))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("b.md")
                .hasMessageContaining("--no-commit");
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
        assertThat(move("in/a", "x", true, false).applied()).isTrue();
        assertThat(read("b.md")).isEqualTo("[[x|a]] the user writes\n");
    }
}
