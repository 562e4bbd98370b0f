package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.TestClock;
import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user stages after the run has looked, and before it commits. */
class StagedMeanwhileTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBranchIsMovedOnlyFromWhereItWas(boolean byGit) throws IOException {
        GitRepo repo = Situations.filled(scratch);
        String first = repo.git("rev-parse", "HEAD").strip();
        String tree = repo.git("rev-parse", "HEAD^{tree}").strip();
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            GitBackend backend =
                    byGit ? new CommandBackend(git, TestClock.STOPPED) : new JGitBackend(git, TestClock.STOPPED);
            String ours = backend.writeCommit(tree, first, "ours\n");
            repo.git("commit", "-q", "--allow-empty", "-m", "theirs");
            String theirs = repo.git("rev-parse", "HEAD");
            assertThatThrownBy(() -> backend.move(first, ours, "commit: ours"))
                    .isInstanceOf(CommitException.class)
                    .hasMessageContaining("could not be moved");
            assertThat(repo.git("rev-parse", "HEAD")).isEqualTo(theirs);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void staysStaged(boolean byGit) throws IOException {
        GitRepo repo = Situations.filled(scratch);
        if (byGit) {
            repo.git("config", "core.autocrlf", "input");
        }
        ChangeSet changes = Changes.in(repo.root())
                .modify("A.md", "a2\n")
                .modify("C.md", "c2\n")
                .delete("B.md")
                .set();
        String staged;
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            session.prepareCommit();
            String blob = repo.git("rev-parse", "HEAD:edited.md").strip();
            repo.git("update-index", "--cacheinfo", "100644," + blob + ",A.md");
            repo.git("update-index", "--chmod=+x", "B.md");
            staged = repo.git("ls-files", "-s", "A.md", "B.md");
            session.apply(changes, true);
        }
        assertThat(repo.git("ls-files", "-s", "A.md", "B.md")).isEqualTo(staged);
        assertThat(repo.git("show", "HEAD:A.md")).isEqualTo("a2\n");
        assertThat(repo.git("diff", "--cached", "--name-only")).isEqualTo("A.md\nB.md\n");
    }
}
