package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.ApplyException;
import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.TestClock;
import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    @TempDir
    private Path scratch;

    private GitRepo repo;

    @BeforeEach
    void fill() throws IOException {
        repo = GitRepo.init(scratch.resolve("repo"));
        repo.write("A.md", "a\n").write("B.md", "b\n").commitAll("first");
    }

    private String refusals() throws IOException {
        return refusals(repo.root());
    }

    private static String refusals(Path root) throws IOException {
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(root)).orElseThrow()) {
            return git.refusals().stream().map(Refusal::toString).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aPlainRepositoryIsNotRefused() throws IOException {
        assertThat(refusals()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commit.gpgsign, true, does not sign",
        "core.splitIndex, true, split",
        "core.sparseCheckout, true, sparse",
        "extensions.partialClone, origin, partial clone",
        "remote.origin.promisor, true, partial clone",
        "extensions.worktreeConfig, true, worktreeConfig",
        "includeIf.gitdir:/x/.path, /dev/null, includeIf",
        "core.bare, true, bare",
    })
    void settings(String key, String value, String reason) throws IOException {
        repo.git("config", key, value);
        assertThat(refusals()).contains(reason);
    }

    @Test
    void aMergeInProgress() throws IOException {
        repo.git("switch", "-q", "-c", "side");
        repo.write("A.md", "side\n").commitAll("side");
        repo.git("switch", "-q", "main");
        repo.write("A.md", "main\n").commitAll("main");
        assertThatThrownBy(() -> repo.git("merge", "side")).hasMessageContaining("CONFLICT");
        assertThat(refusals()).contains("a merge is in progress", "unresolved conflicts, in A.md");
        assertThatThrownBy(() -> {
                    try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
                        session.prepareCommit();
                    }
                })
                .isInstanceOf(RefusedException.class);
        repo.git("merge", "--abort");
        assertThatThrownBy(() -> repo.git("rebase", "side")).hasMessageContaining("CONFLICT");
        assertThat(refusals()).contains("a rebase is in progress");
        repo.git("rebase", "--abort");
        assertThatThrownBy(() -> repo.git("cherry-pick", "side")).hasMessageContaining("CONFLICT");
        assertThat(refusals()).contains("a cherry-pick is in progress");
        repo.git("cherry-pick", "--abort");
        repo.git("bisect", "start");
        assertThat(refusals()).contains("a bisect is in progress");
        repo.git("bisect", "reset");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aDetachedHeadAndALockedIndex() throws IOException {
        repo.git("checkout", "-q", "--detach");
        assertThat(refusals()).contains("HEAD is detached");
        repo.git("switch", "-q", "main");
        Files.createFile(repo.root().resolve(".git/index.lock"));
        assertThat(refusals()).contains("holds the index");
    }

    @Test
    void formsOfTheIndexThatCannotBeWritten() throws IOException {
        repo.git("update-index", "--split-index");
        assertThat(refusals()).contains("cannot be written safely");
        repo.git("update-index", "--no-split-index");
        assertThat(refusals()).isEmpty();
        repo.write("x/C.md", "c").commitAll("folder");
        repo.git("sparse-checkout", "init", "--cone", "--sparse-index");
        assertThat(refusals()).contains("sparse");
    }

    @Test
    void otherObjectNames() throws IOException {
        Path other = Files.createDirectories(scratch.resolve("sha256"));
        GitRepo.at(other).git("init", "-q", "--object-format=sha256");
        assertThat(refusals(other)).contains("sha256");
    }

    @Test
    void filesOfASubmodule() throws IOException {
        repo.git("-c", "protocol.file.allow=always", "clone", "-q", repo.root().toString(), "sub");
        ChangeSet changes = Changes.in(repo.root()).modify("sub/A.md", "x").set();
        assertThatThrownBy(() -> {
                    try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
                        session.prepareCommit();
                        session.apply(changes, true);
                    }
                })
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sub is a repository of its own");
        assertThat(repo.root().resolve("sub/A.md")).hasContent("a\n");
    }

    @Test
    void filesThatGoThroughAFilter() throws IOException {
        repo.write(".gitattributes", "*.md filter=lfs\n").commitAll("lfs");
        ChangeSet changes = Changes.in(repo.root()).modify("A.md", "x").set();
        assertThatThrownBy(() -> {
                    try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
                        session.prepareCommit();
                        session.apply(changes, true);
                    }
                })
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("filter=lfs");
        assertThat(repo.status()).isEmpty();
    }

    @Test
    void gitAndJGitAgreeOnWhatIsDirty() throws IOException {
        repo.write("한 글 🌱.md", "x").write("x/y.md", "y").commitAll("more");
        repo.write("한 글 🌱.md", "changed").write("x/new \"q\".md", "n").write("x/staged.md", "s");
        repo.git("add", "x/staged.md");
        Files.delete(repo.root().resolve("B.md"));
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            DirtyPaths byGit = DirtyPaths.byCommand(git).orElseThrow();
            assertThat(byGit.uncommitted()).hasSize(3);
            assertThat(byGit.untracked()).hasSize(1);
            assertThat(DirtyPaths.byJGit(git)).isEqualTo(byGit);
        }
        try (GitWorkspace git =
                GitWorkspace.open(StateFolder.of(repo.root().resolve("x"))).orElseThrow()) {
            assertThat(DirtyPaths.of(git).uncommitted()).hasSize(1);
            assertThat(DirtyPaths.byJGit(git)).isEqualTo(DirtyPaths.of(git));
        }
    }
}
