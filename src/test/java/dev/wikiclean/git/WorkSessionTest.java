package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.ApplyException;
import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.LeftAlone;
import dev.wikiclean.apply.RandomVault;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.TestClock;
import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the git program says of commits and undos made by JGit. */
class WorkSessionTest {
    @TempDir
    private Path scratch;

    private GitRepo repo;

    @BeforeEach
    void fill() throws IOException {
        repo = GitRepo.init(scratch.resolve("repo"));
        repo.write("A.md", "a")
                .write("B.md", "b\n")
                .write("폴더/\u1112\u1161\u11AB 🌱 \"q\".md", "k")
                .write("C.md", "c");
        repo.write("pic.png", "p").commitAll("first");
    }

    private static AppliedChanges apply(Path vault, ChangeSet changes) throws IOException {
        try (WorkSession session = WorkSession.begin(vault, "run --apply", TestClock.STOPPED)) {
            session.prepareCommit();
            return session.apply(changes, true);
        }
    }

    private static UndoneChanges undo(Path vault) throws IOException {
        try (WorkSession session = WorkSession.begin(vault, "undo", TestClock.STOPPED)) {
            return session.undo().orElseThrow();
        }
    }

    private ChangeSet changes() {
        return Changes.in(repo.root())
                .modify("A.md", "a2")
                .modify("폴더/\u1112\u1161\u11AB 🌱 \"q\".md", "k2")
                .delete("B.md")
                .rename("C.md", "neu/C ünï.md", "c2")
                .move("pic.png", "neu/pic.png")
                .create("neu/D.md", "d")
                .set();
    }

    @Test
    void commitsAndTakesBack() throws IOException {
        Map<String, String> before = Snapshot.of(repo.root());
        AppliedChanges applied = apply(repo.root(), changes());

        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("rev-parse", "HEAD").strip())
                .isEqualTo(applied.commit().orElseThrow());
        assertThat(repo.git("log", "-1", "--format=%an <%ae>|%cn|%ct"))
                .isEqualTo("Ada Lovelace <ada@example.org>|Ada Lovelace|1795286412\n");
        assertThat(repo.git("log", "-1", "--format=%(trailers:key=Wiki-Clean-Run,valueonly)"))
                .isEqualTo(applied.run() + "\n\n");
        assertThat(repo.git("-c", "core.quotePath=false", "show", "--stat", "--format=", "--name-status", "HEAD"))
                .contains("M\tA.md", "D\tB.md", "A\tneu/D.md", "neu/C ünï.md", "neu/pic.png");
        assertThat(repo.git("reflog", "-1", "--format=%gs")).startsWith("commit: wiki-clean");
        assertThat(repo.root().resolve(".trash")).doesNotExist();
        repo.git("fsck", "--strict", "--full");

        UndoneChanges undone = undo(repo.root());
        assertThat(undone.undone()).isEqualTo(applied.run());
        assertThat(Snapshot.of(repo.root())).isEqualTo(before);
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("rev-list", "--count", "HEAD")).isEqualTo("3\n");
        assertThat(repo.git("diff", "HEAD~2", "HEAD")).isEmpty();
        repo.git("fsck", "--strict", "--full");
    }

    @Test
    void randomRunsLeaveACleanStatusAndComeBack() throws IOException {
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            GitRepo random1 = GitRepo.init(scratch.resolve("r" + seed));
            RandomVault.fill(random1.root(), 20, random);
            random1.commitAll("first");
            Map<String, String> before = Snapshot.of(random1.root());
            for (int i = 0; i < 2; i++) {
                apply(random1.root(), RandomVault.changes(random1.root(), random));
                assertThat(random1.status()).as("seed %d", seed).isEmpty();
            }
            undo(random1.root());
            undo(random1.root());
            assertThat(random1.status()).as("seed %d", seed).isEmpty();
            assertThat(Snapshot.of(random1.root())).as("seed %d", seed).isEqualTo(before);
            random1.git("fsck", "--strict", "--full");
        }
    }

    @Test
    void whatTheUserStagedStaysStaged() throws IOException {
        repo.write("C.md", "staged").git("add", "C.md");
        repo.write("C.md", "and edited on").write("new.md", "n").git("add", "new.md");
        repo.write("loose.md", "untracked");
        String blob = repo.git("ls-files", "-s", "C.md", "new.md");
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            DirtyPaths dirty = session.prepareCommit();
            assertThat(dirty.uncommitted()).containsExactly(VaultPath.of("C.md"), VaultPath.of("new.md"));
            assertThat(dirty.untracked()).containsExactly(VaultPath.of("loose.md"));
            AppliedChanges applied = session.apply(
                    Changes.in(repo.root())
                            .modify("A.md", "a2")
                            .modify("loose.md", "tidy")
                            .set(),
                    true);
            assertThat(applied.uncommitted()).containsExactly(VaultPath.of("loose.md"));
        }
        assertThat(repo.status()).isEqualTo("MM C.md\nA  new.md\n?? loose.md\n");
        assertThat(repo.git("ls-files", "-s", "C.md", "new.md")).isEqualTo(blob);
        assertThat(repo.git("show", "--format=", "--name-only", "HEAD")).isEqualTo("A.md\n");
        undo(repo.root());
        assertThat(repo.status()).isEqualTo("MM C.md\nA  new.md\n?? loose.md\n");
        assertThat(repo.root().resolve("loose.md")).hasContent("untracked");
    }

    @Test
    void uncommittedWorkIsNeverCommittedAsOurs() throws IOException {
        repo.write("A.md", "my own edit");
        Map<String, String> before = Snapshot.of(repo.root());
        ChangeSet changes = Changes.in(repo.root()).modify("A.md", "x").set();
        assertThatThrownBy(() -> apply(repo.root(), changes))
                .isInstanceOf(ApplyException.class)
                .hasMessageContaining("A.md is not in the last commit as the run found it");
        assertThat(Snapshot.of(repo.root())).isEqualTo(before);
        assertThat(repo.status()).isEqualTo(" M A.md\n");
    }

    @Test
    void aForeignCommitIsNotOverwritten() throws IOException {
        Map<String, String> before = Snapshot.of(repo.root());
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            session.prepareCommit();
            repo.git("commit", "-q", "--allow-empty", "-m", "foreign");
            String foreign = repo.git("rev-parse", "HEAD");
            assertThatThrownBy(() -> session.apply(changes(), true))
                    .isInstanceOf(ApplyException.class)
                    .hasMessageContaining("the branch has moved")
                    .hasMessageContaining("every file is as before");
            assertThat(repo.git("rev-parse", "HEAD")).isEqualTo(foreign);
        }
        assertThat(Snapshot.of(repo.root())).isEqualTo(before);
        assertThat(repo.status()).isEmpty();
    }

    @Test
    void aHeldIndexLockRollsBack() throws IOException {
        Map<String, String> before = Snapshot.of(repo.root());
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            session.prepareCommit();
            Files.createFile(repo.root().resolve(".git/index.lock"));
            assertThatThrownBy(() -> session.apply(changes(), true))
                    .isInstanceOf(ApplyException.class)
                    .hasMessageContaining("index.lock");
        }
        assertThat(repo.root().resolve(".git/index.lock")).exists();
        assertThat(Snapshot.of(repo.root())).isEqualTo(before);
    }

    @Test
    void lineEndsByTheUsersSettings() throws IOException {
        repo.git("config", "core.autocrlf", "true");
        repo.write("crlf.md", "one\r\ntwo\r\n").write("raw.md", "r\r\n").write(".gitattributes", "raw.md -text\n");
        repo.commitAll("crlf");
        apply(
                repo.root(),
                Changes.in(repo.root())
                        .modify("crlf.md", "one\r\n2\r\n")
                        .modify("raw.md", "rr\r\n")
                        .create("new.md", "n\r\n")
                        .set());
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("cat-file", "-p", "HEAD:crlf.md")).isEqualTo("one\n2\n");
        assertThat(repo.git("cat-file", "-p", "HEAD:raw.md")).isEqualTo("rr\r\n");
        assertThat(repo.git("cat-file", "-p", "HEAD:new.md")).isEqualTo("n\n");
        undo(repo.root());
        assertThat(repo.status()).isEmpty();
        assertThat(repo.root().resolve("crlf.md")).hasBinaryContent("one\r\ntwo\r\n".getBytes());
    }

    @Test
    void aVaultInASubfolderAndExecutableNotes() throws IOException {
        repo.write("vault/x.md", "x").write("vault/.obsidian/app.json", "{}");
        repo.root().resolve("vault/x.md").toFile().setExecutable(true);
        repo.commitAll("sub");
        Path vault = repo.root().resolve("vault");
        apply(vault, Changes.in(vault).modify("x.md", "x2").create("y.md", "y").set());
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("ls-tree", "-r", "HEAD", "vault")).contains("100755", "vault/y.md");
        undo(vault);
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("diff", "HEAD~2")).isEmpty();
    }

    @Test
    void theFirstCommitOfABranch() throws IOException {
        GitRepo fresh = GitRepo.init(scratch.resolve("fresh"));
        fresh.write("A.md", "a");
        apply(fresh.root(), Changes.in(fresh.root()).create("B.md", "b").set());
        assertThat(fresh.status()).isEqualTo("?? A.md\n");
        assertThat(fresh.git("rev-list", "--count", "HEAD")).isEqualTo("1\n");
    }

    @Test
    void aLinkedWorktree() throws IOException {
        repo.git("worktree", "add", "-q", "-b", "side", scratch.resolve("wt").toString());
        GitRepo side = GitRepo.at(scratch.resolve("wt").toRealPath());
        apply(side.root(), Changes.in(side.root()).modify("A.md", "side").set());
        assertThat(side.status()).isEmpty();
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("show", "side:A.md")).isEqualTo("side");
        assertThat(repo.git("show", "main:A.md")).isEqualTo("a");
    }

    @Test
    void ignoredNewNotesAndHooks() throws IOException {
        repo.write(".gitignore", "private/\n").commitAll("ignore");
        repo.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 1\n");
        repo.root().resolve(".git/hooks/pre-commit").toFile().setExecutable(true);
        AppliedChanges applied = apply(
                repo.root(),
                Changes.in(repo.root())
                        .create("private/x.md", "x")
                        .modify("A.md", "z")
                        .set());
        assertThat(repo.git("show", "--format=", "--name-only", "HEAD")).isEqualTo("A.md\n");
        assertThat(applied.uncommitted()).containsExactly(VaultPath.of("private/x.md"));
        assertThat(applied.notices()).hasSize(1).first().asString().contains("pre-commit");
    }

    @Test
    void undoLeavesLaterWorkAlone() throws IOException {
        apply(
                repo.root(),
                Changes.in(repo.root())
                        .modify("A.md", "a2")
                        .modify("C.md", "c2")
                        .set());
        repo.write("C.md", "mine").commitAll("mine");
        UndoneChanges undone = undo(repo.root());
        assertThat(undone.leftAlone()).extracting(LeftAlone::path).containsExactly(VaultPath.of("C.md"));
        assertThat(repo.status()).isEmpty();
        assertThat(repo.git("show", "HEAD:A.md")).isEqualTo("a");
        assertThat(repo.git("show", "HEAD:C.md")).isEqualTo("mine");
    }

    @Test
    void withoutACommitAndWithoutGit() throws IOException {
        Path plain = Files.createDirectories(scratch.resolve("plain"));
        Files.writeString(plain.resolve("A.md"), "a");
        Map<String, String> before = Snapshot.of(plain);
        try (WorkSession session = WorkSession.begin(plain, "run", TestClock.STOPPED)) {
            assertThat(session.hasRepository()).isFalse();
            session.apply(Changes.in(plain).delete("A.md").set(), false);
        }
        assertThat(plain.resolve(".trash/A.md")).hasContent("a");
        undo(plain);
        assertThat(Snapshot.of(plain)).isEqualTo(before);
        String head = repo.git("rev-parse", "HEAD");
        try (WorkSession session = WorkSession.begin(repo.root(), "run", TestClock.STOPPED)) {
            session.apply(changes(), false);
        }
        assertThat(repo.git("rev-parse", "HEAD")).isEqualTo(head);
        undo(repo.root());
        assertThat(repo.status()).isEmpty();
    }
}
