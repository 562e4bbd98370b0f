package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirtyPathsTest {
    @TempDir
    private Path scratch;

    @Test
    void gitAndJGitAgreeOnWhatIsDirty() throws IOException {
        GitRepo repo = GitRepo.init(scratch.resolve("repo"));
        repo.write("A.md", "a\n").write("B.md", "b\n").commitAll("first");
        repo.write("한 글 🌱.md", "x").write("x/y.md", "y").commitAll("more");
        repo.write("한 글 🌱.md", "changed").write("x/new \"q\".md", "n").write("x/staged.md", "s");
        repo.git("add", "x/staged.md");
        Files.delete(repo.root().resolve("B.md"));
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            DirtyPaths byGit = DirtyByCommand.of(git, git.program().orElseThrow());
            assertThat(byGit.uncommitted()).hasSize(3);
            assertThat(byGit.untracked()).hasSize(1);
            assertThat(DirtyByJGit.of(git)).isEqualTo(byGit);
        }
        try (GitWorkspace git =
                GitWorkspace.open(StateFolder.of(repo.root().resolve("x"))).orElseThrow()) {
            assertThat(DirtyPaths.of(git).uncommitted()).hasSize(1);
            assertThat(DirtyByJGit.of(git)).isEqualTo(DirtyPaths.of(git));
        }
    }

    @Test
    void whatGitIsToldNotToLookAt() throws IOException {
        GitRepo repo = Situations.filled(scratch);
        repo.git("update-index", "--assume-unchanged", "assumed.md");
        repo.git("update-index", "--skip-worktree", "skipped.md");
        repo.write("announced.md", "a").git("add", "-N", "announced.md");
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            DirtyPaths byGit = DirtyByCommand.of(git, git.program().orElseThrow());
            assertThat(byGit.uncommitted())
                    .extracting(VaultPath::value)
                    .containsExactly("announced.md", "assumed.md", "skipped.md");
            assertThat(DirtyByJGit.of(git).uncommitted()).isEqualTo(byGit.uncommitted());
        }
    }
}
