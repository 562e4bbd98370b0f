package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.TestClock;
import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
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

    private List<String> handover() throws IOException {
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            assertThat(git.backend(List.of(), TestClock.STOPPED)).isInstanceOf(CommandBackend.class);
            return git.handover();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "commit.gpgsign, yes, to be signed",
        "core.splitIndex, 1, split",
        "core.sparseCheckout, on, sparse",
        "extensions.partialClone, origin, partial clone",
        "remote.Origin.promisor, true, partial clone",
        "extensions.worktreeConfig, true, settings of its own",
        "includeIf.gitdir:/x/.path, /dev/null, includeIf",
    })
    void whatIsHandedToGit(String key, String value, String reason) throws IOException {
        repo.git("config", key, value);
        assertThat(refusals()).isEmpty();
        assertThat(handover()).singleElement().asString().contains(reason);
    }

    @Test
    void aBareRepository() throws IOException {
        repo.git("config", "core.bare", "true");
        assertThat(refusals()).contains("bare", "in a clone with a work tree");
    }

    @Test
    void aFormOfRepositoryThatGitDoesNotKnow() throws IOException {
        repo.git("config", "core.repositoryFormatVersion", "1");
        Files.writeString(
                repo.root().resolve(".git/config"),
                "[extensions]\n\tfromTheFuture = true\n",
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(refusals()).contains("git cannot work in this repository", "fromthefuture");
    }

    @Test
    void anotherRepositoryThanGits() throws IOException {
        repo.git("config", "core.worktree", "/");
        assertThat(refusals()).contains("with the work tree /");
    }

    @Test
    void aRepositoryOfAnotherUser() throws IOException {
        Path gitDir = repo.root().resolve(".git");
        UserPrincipal me = Files.getOwner(gitDir);
        try {
            UserPrincipal other =
                    gitDir.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(gitDir, other);
            Files.setOwner(repo.root(), other);
        } catch (IOException notAllowed) {
            Assumptions.abort("only the superuser gives files away");
        }
        assertThat(refusals()).contains("belongs to another user", "safe.directory");
        Files.setOwner(gitDir, me);
        Files.setOwner(repo.root(), me);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void aBranchThatAnotherWorkTreeHasToo() throws IOException {
        Path linked = scratch.resolve("linked");
        repo.git("worktree", "add", "-q", "--force", linked.toString(), "main");
        assertThat(refusals()).contains("main is checked out in another work tree too", "linked");
        assertThat(refusals(linked)).contains("main is checked out in another work tree too", "repo");
        GitRepo.at(linked).git("switch", "-q", "-c", "side");
        assertThat(refusals()).isEmpty();
        assertThat(refusals(linked)).isEmpty();
        repo.write("A.md", "main\n").commitAll("main");
        GitRepo.at(linked).write("A.md", "side\n").commitAll("side");
        assertThatThrownBy(() -> GitRepo.at(linked).git("rebase", "main")).hasMessageContaining("CONFLICT");
        repo.git("symbolic-ref", "HEAD", "refs/heads/side");
        assertThat(refusals()).contains("is being rebased in another work tree");
    }

    @Test
    void notesOutsideOfASparseCheckout() throws IOException {
        repo.write("far/C.md", "c").commitAll("folder");
        repo.git("sparse-checkout", "init", "--cone");
        assertThatThrownBy(() -> {
                    try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
                        session.prepareCommit();
                    }
                })
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("1 files of the vault are not checked out (far/C.md)");
    }

    @Test
    void aFilterThatIsMissingOrFailsIsKnownBefore() throws IOException {
        repo.write(".gitattributes", "*.md filter=odd\n").commitAll("odd");
        Map<String, String> before = Snapshot.of(repo.root());
        assertThatThrownBy(this::apply)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("the filter odd, which is not set up here");
        repo.git("config", "filter.odd.clean", "/nowhere/odd");
        assertThatThrownBy(this::apply)
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("clean filter 'odd' failed");
        assertThat(Snapshot.of(repo.root())).isEqualTo(before);
        assertThat(repo.root().resolve(".git/wiki-clean/runs")).isEmptyDirectory();
        repo.git("config", "filter.odd.clean", "cat");
        apply();
        assertThat(repo.git("show", "HEAD:A.md")).isEqualTo("x");
    }

    private void apply() throws IOException {
        ChangeSet changes = Changes.in(repo.root()).modify("A.md", "x").set();
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            session.prepareCommit();
            session.apply(changes, true);
        }
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
    void filesOfASubmodule() throws IOException {
        repo.git("-c", "protocol.file.allow=always", "clone", "-q", repo.root().toString(), "sub");
        ChangeSet changes = Changes.in(repo.root()).modify("sub/A.md", "x").set();
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            DirtyPaths dirty = session.prepareCommit();
            assertThat(dirty.uncommitted()).extracting(VaultPath::value).containsExactly("sub/A.md", "sub/B.md");
            assertThat(dirty.notices()).singleElement().asString().contains("sub/ is a repository of its own");
            try (GitWorkspace git =
                    GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
                repo.git("add", "sub");
                assertThat(DirtyByJGit.of(git).uncommitted()).containsAll(dirty.uncommitted());
                assertThat(DirtyByCommand.of(git, git.program().orElseThrow()).notices())
                        .isEqualTo(dirty.notices());
            }
        }
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
    void gitIsNeverLetIntoTheNetwork() throws IOException {
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            GitAnswer answer =
                    git.program().orElseThrow().ask("ls-remote", repo.root().toString());
            assertThat(answer.isOk()).isFalse();
            assertThat(answer.error()).contains("not allowed");
        }
    }
}
