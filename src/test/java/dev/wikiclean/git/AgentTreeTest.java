package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.Changes;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.TestClock;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTreeTest {
    private static final String NAME = "wiki-clean/agent-2026-11-22";

    @TempDir
    private Path folder;

    private GitRepo repo;

    @BeforeEach
    void fill() throws IOException {
        repo = GitRepo.init(folder.resolve("vault"));
        repo.write("a.md", "one\n").write("sub/b.md", "two\n").commitAll("first");
    }

    private AgentTree open() throws IOException {
        return open(repo.root());
    }

    private static AgentTree open(Path vault) throws IOException {
        return AgentTree.open(vault, NAME, FileOps.disk());
    }

    private void commitIn(AgentTree tree, String text) throws IOException {
        GitRepo.at(tree.vault()).write("a.md", text).git("commit", "-q", "-a", "-m", text);
    }

    private String main() throws IOException {
        return repo.git("rev-parse", "main").strip();
    }

    @Test
    void theUsersFilesAndBranchStayAsTheyAre() throws IOException {
        repo.write("a.md", "half a thought").write("new.md", "untracked");
        String before = main();
        try (AgentTree tree = open()) {
            assertThat(tree.vault().resolve("a.md")).hasContent("one\n");
            assertThat(tree.vault().resolve("new.md")).doesNotExist();
            commitIn(tree, "cleaned");
            assertThat(tree.commits()).isEqualTo(1);
        }
        assertThat(main()).isEqualTo(before);
        assertThat(repo.root().resolve("a.md")).hasContent("half a thought");
        assertThat(repo.git("show", NAME + ":a.md")).isEqualTo("cleaned");
        assertThat(repo.git("worktree", "list").lines()).hasSize(1);
        assertThat(repo.git("status", "--porcelain")).isEqualTo(" M a.md\n?? new.md\n");
    }

    @Test
    void aBranchThatNothingWasCommittedToIsGone() throws IOException {
        open().close();
        assertThat(repo.git("branch", "--format=%(refname:short)")).isEqualTo("main\n");
    }

    @Test
    void whatAKilledRunLeftIsThrownAwayAndItsCommitsStay() throws IOException {
        AgentTree killed = open();
        commitIn(killed, "before the kill");
        Files.writeString(killed.vault().resolve("a.md"), "half written");
        // The lock is the operating system's, and would be free after a kill.
        killed.lock.close();
        try (AgentTree tree = open()) {
            assertThat(tree.vault().resolve("a.md")).hasContent("before the kill");
            assertThat(tree.branch().isNew()).isFalse();
            assertThat(tree.commits()).isZero();
        }
        assertThat(repo.git("log", "-1", "--format=%s", NAME)).isEqualTo("before the kill\n");
    }

    private static void commitByWikiClean(AgentTree tree, FileOps ops) throws IOException {
        try (WorkSession session = WorkSession.begin(tree.vault(), "run", TestClock.STOPPED, ops)) {
            session.prepareCommit();
            session.apply(
                    Changes.in(tree.vault()).modify("a.md", "by wiki-clean").set(), true);
        }
    }

    /** A disk that a process has no more once its journal says that the branch is about to move. */
    private static FileOps deadOnceCommitting() {
        boolean[] dead = {false};
        return (FileOps) Proxy.newProxyInstance(
                FileOps.class.getClassLoader(), new Class<?>[] {FileOps.class}, (proxy, method, arguments) -> {
                    dead[0] |= method.getName().equals("force")
                            && arguments[0] instanceof Path file
                            && file.endsWith("log")
                            && Files.readString(file).contains("COMMITTING");
                    if (dead[0]) {
                        throw new IOException("dead");
                    }
                    try {
                        return method.invoke(FileOps.disk(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A kill between the making of git's lock on the branch and the moving of the branch leaves the lock. */
    @Test
    void aLockThatAKilledRunLeftOnTheBranchHoldsNoOther() throws IOException {
        AgentTree killed = open();
        assertThatThrownBy(() -> commitByWikiClean(killed, deadOnceCommitting()));
        Path lock = Files.createFile(repo.root().resolve(".git/refs/heads/" + NAME + ".lock"));
        killed.lock.close();
        try (AgentTree tree = open()) {
            if (!Files.readString(tree.vault().resolve("a.md")).equals("by wiki-clean")) {
                commitByWikiClean(tree, FileOps.disk());
            }
            assertThat(lock).doesNotExist();
        }
        assertThat(repo.git("show", NAME + ":a.md")).isEqualTo("by wiki-clean");
        assertThat(repo.git("rev-list", "--count", "main.." + NAME)).isEqualTo("1\n");
    }

    /** Killed with us, and what it held nobody's journal knows. */
    @Test
    void anOldLockOfAKilledGitHoldsNoNightUpAndAFreshOneStays() throws IOException {
        Path lock = repo.root().resolve(".git/refs/heads/" + NAME + ".lock");
        Files.createDirectories(lock.getParent());
        Files.createFile(lock);
        assertThatThrownBy(this::open).hasMessageContaining("lock");
        assertThat(lock).exists();
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(90)));
        open().close();
        assertThat(lock).doesNotExist();
    }

    @Test
    void aRunOfAnotherDayGoesOnFromWhatWaitsForReview() throws IOException {
        try (AgentTree tree = open()) {
            commitIn(tree, "night one");
        }
        try (AgentTree next = AgentTree.open(repo.root(), "wiki-clean/agent-2026-11-23", FileOps.disk())) {
            assertThat(next.vault().resolve("a.md")).hasContent("night one");
        }
    }

    @Test
    void whereThePersonWentOnTheBranchOfBeforeStaysAndANewOneIsMade() throws IOException {
        try (AgentTree tree = open()) {
            commitIn(tree, "night one");
        }
        repo.write("sub/b.md", "more\n").commitAll("by a person");
        try (AgentTree next = open()) {
            assertThat(next.branch().name()).isEqualTo(NAME + "-2");
            assertThat(next.vault().resolve("a.md")).hasContent("one\n");
            commitIn(next, "night two");
        }
        assertThat(repo.git("show", NAME + ":a.md")).isEqualTo("night one");
    }

    @Test
    void twoAtOnceAreOneTooMany() throws IOException {
        try (AgentTree first = open()) {
            assertThatThrownBy(this::open).hasMessageContaining("another agent");
            assertThat(first.vault().resolve("a.md")).exists();
        }
        open().close();
    }

    @Test
    void aVaultInAFolderAndHooksOfTheUser() throws IOException {
        repo.write(".git/hooks/post-checkout", "#!/bin/sh\ntouch \"" + folder.resolve("called") + "\"\n");
        repo.root().resolve(".git/hooks/post-checkout").toFile().setExecutable(true);
        try (AgentTree tree = open(repo.root().resolve("sub"))) {
            assertThat(tree.vault().resolve("b.md")).hasContent("two\n");
        }
        assertThat(folder.resolve("called")).doesNotExist();
    }

    @Test
    void whatIsImpossibleSaysTheWayOut() throws IOException {
        Path plain = Files.createDirectory(folder.resolve("plain"));
        assertThatThrownBy(() -> open(plain)).hasMessageContaining("git init");
        GitRepo empty = GitRepo.init(folder.resolve("empty"));
        assertThatThrownBy(() -> open(empty.root())).hasMessageContaining("no commit yet");
        Path untracked = Files.createDirectory(repo.root().resolve("untracked"));
        assertThatThrownBy(() -> open(untracked)).hasMessageContaining("committed yet");
        assertThatThrownBy(() -> AgentTree.open(repo.root(), "a..b", FileOps.disk()))
                .hasMessageContaining("--branch");
        assertThat(repo.git("worktree", "list").lines()).hasSize(1);
        assertThat(repo.git("branch", "--format=%(refname:short)")).isEqualTo("main\n");
    }
}
