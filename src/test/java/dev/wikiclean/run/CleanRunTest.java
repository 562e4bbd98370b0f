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

class CleanRunTest {
    /** Folding repairs it: a Safe fix in {@code a.md}. */
    private static final String BROKEN = "see [[test time compute]]\n";

    private static final String REPAIRED = "see [[Test-Time Compute|test time compute]]\n";

    @TempDir
    private Path vault;

    @BeforeEach
    void aVault() throws IOException {
        write("a.md", BROKEN);
        write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
        write("b.md", "another note that links to [[a]]\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private Git repository() throws IOException {
        Git git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        return git;
    }

    private RunResult run(boolean apply, boolean commit) throws WorkException {
        return CleanRun.run(new RunOptions(vault, apply, false, commit, Set.of()), Progress.NONE);
    }

    @Test
    void aDryRunWritesNothingAtAll() throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        RunResult result = run(false, true);
        assertThat(result.applied()).isFalse();
        assertThat(result.changes().files()).hasSize(1);
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
    }

    @Test
    void withoutGitItAppliesAndUndoBringsEveryByteBack() throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        RunResult result = run(true, true);
        assertThat(result.applied()).isTrue();
        assertThat(result.commit()).isEmpty();
        assertThat(read("a.md")).isIn(REPAIRED, "see [[Test-Time Compute]]\n");

        UndoResult undone = UndoRun.undo(vault);
        assertThat(undone.undone()).isEqualTo(result.runId());
        Map<String, String> after = FolderBytes.of(vault);
        after.keySet().removeIf(name -> name.startsWith(".wiki-clean/"));
        assertThat(after).isEqualTo(before);
        assertThat(UndoRun.undo(vault).undone()).isEmpty();
    }

    @Test
    void theCommitHoldsOurPathsAloneAndStagedWorkStaysStaged() throws Exception {
        Git git = repository();
        write("new.md", "the user's new note\n");
        write("b.md", "the user's change, see [[a]]\n");
        git.ok("add", "new.md", "b.md");
        String staged = git.ok("diff", "--cached");

        RunResult result = run(true, true);

        assertThat(result.commit()).isPresent();
        assertThat(git.ok("diff", "--cached")).isEqualTo(staged);
        assertThat(git.ok("show", "--name-only", "--format=", "HEAD")).isEqualTo("a.md\n");
        assertThat(git.status()).isEqualTo("M  b.md\nA  new.md\n");

        UndoRun.undo(vault);
        assertThat(read("a.md")).isEqualTo(BROKEN);
        assertThat(git.status()).isEqualTo("M  b.md\nA  new.md\n");
        assertThat(git.ok("fsck", "--strict")).doesNotContain("error");
    }

    @Test
    void aFileWithUncommittedChangesIsLeftAloneUnlessNothingIsCommitted() throws Exception {
        Git git = repository();
        String edited = BROKEN + "a line not committed yet\n";
        write("a.md", edited);

        RunResult result = run(true, true);
        assertThat(result.applied()).isFalse();
        assertThat(read("a.md")).isEqualTo(edited);
        assertThat(result.notices()).anyMatch(notice -> notice.contains("a.md") && notice.contains("uncommitted"));

        assertThat(run(true, false).applied()).isTrue();
        assertThat(read("a.md")).isNotEqualTo(edited).endsWith("a line not committed yet\n");
        UndoRun.undo(vault);
        assertThat(read("a.md")).isEqualTo(edited);
        assertThat(git.status()).isEqualTo(" M a.md\n");
    }

    @Test
    void inTheMiddleOfAMergeNothingIsWritten() throws Exception {
        Git git = repository();
        git.ok("checkout", "-qb", "other");
        write("b.md", "theirs\n");
        git.ok("commit", "-qam", "theirs");
        git.ok("checkout", "-q", "main");
        write("b.md", "ours\n");
        git.ok("commit", "-qam", "ours");
        assertThatThrownBy(() -> git.ok("merge", "other")).hasMessageContaining("CONFLICT");
        Map<String, String> before = FolderBytes.of(vault);

        assertThatThrownBy(() -> run(true, true))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("merge");
        assertThat(FolderBytes.of(vault)).isEqualTo(before);
    }

    @Test
    void aVaultInAFolderOfARepositoryIsCommittedThere() throws Exception {
        Path inner = Files.createDirectories(vault.resolve("docs/wiki"));
        Files.move(vault.resolve("a.md"), inner.resolve("a.md"));
        Files.move(vault.resolve("Test-Time Compute.md"), inner.resolve("Test-Time Compute.md"));
        Git git = repository();
        RunResult result = CleanRun.run(new RunOptions(inner, true, false, true, Set.of()), Progress.NONE);
        assertThat(result.commit()).isPresent();
        assertThat(git.ok("show", "--name-only", "--format=", "HEAD")).isEqualTo("docs/wiki/a.md\n");
        assertThat(git.status()).isEmpty();
    }

    @Test
    void anUnknownRuleIsAnError() {
        assertThatThrownBy(() -> CleanRun.check(vault, Set.of("no-such-rule"), Progress.NONE))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("no-such-rule");
    }

    @Test
    void aFolderThatIsMissingIsAnError() {
        assertThatThrownBy(() -> CleanRun.check(vault.resolve("nowhere"), Set.of(), Progress.NONE))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("nowhere");
    }
}
