package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.ApplyException;
import dev.wikiclean.apply.Snapshot;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines where git is missing, is led elsewhere by its environment, or where a program that it calls fails. */
class WithoutHelpTest {
    @TempDir
    private Path scratch;

    private String child(GitRepo repo, String what, Map<String, String> environment) throws Exception {
        Path errors = scratch.resolve("errors");
        Process child = Child.start(environment, errors, what, repo.root().toString(), "1");
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(Files.readString(errors)).isZero();
        return output;
    }

    @Test
    void withoutGitJGitCommitsAndTheRestIsRefused() throws Exception {
        GitRepo repo = Situations.filled(scratch);
        Map<String, String> noGit = Map.of("PATH", scratch.resolve("nothing").toString());
        WildVault.leaveWork(repo, repo.root());
        WildState before = WildState.of(repo, repo.root());
        String head = repo.git("rev-parse", "HEAD");

        assertThat(child(repo, "commit", noGit)).contains("committed");
        assertThat(repo.git("rev-parse", "HEAD~1")).isEqualTo(head);
        assertThat(WildState.of(repo, repo.root()).staged()).isEqualTo(before.staged());
        assertThat(WildState.of(repo, repo.root()).status()).isEqualTo(before.status());
        repo.git("fsck", "--strict", "--full");

        repo.write(".gitattributes", "A.md filter=rot\n");
        assertThat(child(repo, "commit", noGit)).contains("filter=rot", "install git");
        repo.git("config", "commit.gpgSign", "true");
        assertThat(child(repo, "refusals", noGit)).contains("commits are to be signed", "install git");
        assertThat(repo.git("rev-parse", "HEAD~1")).isEqualTo(head);
    }

    @Test
    void variablesThatNameAnotherRepositoryAreNotFollowed() throws Exception {
        GitRepo repo = Situations.filled(scratch);
        repo.git("config", "core.autocrlf", "input");
        GitRepo other = GitRepo.init(scratch.resolve("other"));
        other.write("x.md", "x").commitAll("other");
        Map<String, String> before = Snapshot.of(other.root());
        Map<String, String> misleading = Map.of(
                "GIT_DIR", other.root().resolve(".git").toString(),
                "GIT_WORK_TREE", other.root().toString(),
                "GIT_INDEX_FILE", other.root().resolve(".git/index").toString(),
                "GIT_OBJECT_DIRECTORY", other.root().resolve(".git/objects").toString());

        assertThat(child(repo, "commit", misleading)).contains("committed");
        assertThat(repo.git("rev-list", "--count", "HEAD")).isEqualTo("2\n");
        assertThat(repo.status()).isEmpty();
        repo.git("fsck", "--strict", "--full");
        assertThat(Snapshot.of(other.root())).isEqualTo(before);
        assertThat(other.git("rev-list", "--count", "HEAD")).isEqualTo("1\n");
    }

    @Test
    void aSignatureThatFailsTakesTheRunBack() throws IOException {
        Path vault = Signers.signedBy(scratch, "#!/bin/sh\necho 'no secret key' >&2\nexit 1\n");
        GitRepo repo = GitRepo.at(vault);
        WildVault.leaveWork(repo, vault);
        WildState before = WildState.of(repo, vault);
        String head = repo.git("rev-parse", "HEAD");
        try (WorkSession session = WorkSession.begin(vault, "run", TestClock.STOPPED)) {
            session.prepareCommit();
            assertThatThrownBy(() -> session.apply(WildVault.changes(vault), true))
                    .isInstanceOf(ApplyException.class)
                    .hasMessageContaining("commits are to be signed")
                    .hasMessageContaining("every file is as before");
        }
        assertThat(WildState.of(repo, vault)).isEqualTo(before);
        assertThat(repo.git("rev-parse", "HEAD")).isEqualTo(head);
        assertThat(vault.resolve(".git/index.lock")).doesNotExist();
    }

    @Test
    void aSignerThatWaitsForAnAnswerIsStopped() throws IOException {
        Path pid = scratch.toRealPath().resolve("pid");
        Path vault = Signers.signedBy(scratch, "#!/bin/sh\necho $$ > '" + pid + "'\nexec sleep 600\n");
        String tree = GitRepo.at(vault).git("rev-parse", "HEAD^{tree}").strip();
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(vault)).orElseThrow()) {
            GitBackend backend = new CommandBackend(git, TestClock.STOPPED, Duration.ofSeconds(3));
            assertThatThrownBy(() -> backend.writeCommit(tree, "", "x\n"))
                    .isInstanceOf(CommitException.class)
                    .hasMessageContaining("commit-tree had not ended after 3 seconds");
        }
        if (Files.exists(pid)) {
            long signer = Long.parseLong(Files.readString(pid).strip());
            ProcessHandle.of(signer).ifPresent(process -> process.onExit().join());
        }
    }

    @Test
    void anEditOfTheSameLengthIsNotHiddenFromGit() throws IOException {
        GitRepo repo = Situations.filled(scratch);
        Path file = repo.root().resolve("A.md");
        Files.writeString(file, "mine");
        String blob = repo.git("hash-object", "-w", "--no-filters", "A.md").strip();
        Files.writeString(file, "your");
        Files.setLastModifiedTime(
                file, java.nio.file.attribute.FileTime.from(java.time.Instant.parse("2020-01-01T00:00:00Z")));
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(repo.root())).orElseThrow()) {
            org.eclipse.jgit.dircache.DirCache index = git.repository().lockDirCache();
            TreeEntry before = JGitIndex.entry(index.getEntry("A.md"));
            IndexEdit edit = new IndexEdit(
                    "A.md",
                    java.util.Optional.of(before),
                    java.util.Optional.of(new TreeEntry(TreeEntry.FILE, blob)),
                    file,
                    java.util.Optional.of("mine".getBytes(StandardCharsets.UTF_8)));
            JGitIndex.edit(index, List.of(edit));
            index.write();
            assertThat(index.commit()).isTrue();
        }
        assertThat(repo.status()).isEqualTo("MM A.md\n");
    }
}
