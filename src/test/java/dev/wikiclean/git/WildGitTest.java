package dev.wikiclean.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.TestClock;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In each situation a run commits its own files alone and is taken back; the git program is asked what is so. */
class WildGitTest {
    @TempDir
    private Path scratch;

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.wikiclean.git.Situations#all")
    void commitsItsFilesAlone(Situation situation) throws Exception {
        Path vault = situation.setup().make(scratch).toRealPath();
        GitRepo repo = GitRepo.at(StateFolder.of(vault).base());
        WildVault.leaveWork(repo, vault);
        WildState before = WildState.of(repo, vault);
        String head = repo.git("rev-parse", "HEAD");

        AppliedChanges applied;
        try (WorkSession session = WorkSession.begin(vault, "run", TestClock.STOPPED)) {
            session.prepareCommit();
            applied = session.apply(WildVault.changes(vault), true);
        }
        try (GitWorkspace git = GitWorkspace.open(StateFolder.of(vault)).orElseThrow()) {
            assertThat(git.backend(WildVault.paths(), TestClock.STOPPED))
                    .isInstanceOf(situation.byGit() ? CommandBackend.class : JGitBackend.class);
        }

        assertThat(repo.git("rev-parse", "HEAD").strip())
                .isEqualTo(applied.commit().orElseThrow());
        assertThat(repo.git("rev-parse", "HEAD^1")).isEqualTo(head);
        assertThat(done(repo, vault)).containsExactlyInAnyOrderElementsOf(WildVault.DONE);
        assertThat(applied.uncommitted()).isEmpty();
        WildState after = WildState.of(repo, vault);
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(after.staged()).isEqualTo(before.staged());
        assertThat(after.unstaged()).isEqualTo(before.unstaged());
        assertThat(after.flags()).isEqualTo(before.flags());
        assertThat(after.stashes()).isEqualTo(before.stashes());
        repo.git("fsck", "--strict", "--full");
        situation.check().look(repo);

        try (WorkSession session = WorkSession.begin(vault, "undo", TestClock.STOPPED)) {
            assertThat(session.undo().orElseThrow().changes().commit()).isPresent();
        }
        assertThat(WildState.of(repo, vault)).isEqualTo(before);
        assertThat(repo.git("rev-parse", "HEAD~2")).isEqualTo(head);
        assertThat(repo.git("diff", "--stat", "HEAD~2", "HEAD")).isEmpty();
        repo.git("fsck", "--strict", "--full");
    }

    /** What the newest commit did, by the paths of the vault. */
    private static List<String> done(GitRepo repo, Path vault) throws Exception {
        String prefix = repo.root().relativize(vault).toString();
        String[] words = repo.git("diff-tree", "-r", "-z", "--no-renames", "--name-status", "HEAD~1", "HEAD")
                .split("\0");
        List<String> done = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            String path = words[i + 1];
            assertThat(path).startsWith(prefix);
            done.add(words[i] + "\t" + (prefix.isEmpty() ? path : path.substring(prefix.length() + 1)));
        }
        return done;
    }
}
