package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FileOps;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other programs save or commit while a note moves, while a run is committed, while it is taken back. */
class BesideOthersElsewhereTest extends BesideOthers {
    @Test
    void aCommitOfTheUsersMeanwhileIsBuiltUpon() throws Exception {
        Git git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        RunResult result = run(at("applying", once(() -> git.ok("commit", "-q", "--allow-empty", "-m", "theirs"))));
        assertThat(result.commit()).isPresent();
        assertThat(git.ok("log", "--format=%s", "-2").lines().toList().get(1)).isEqualTo("theirs");
        assertThat(git.status()).isEmpty();
    }

    @Test
    void aCommitOfTheUsersDuringTheCommitIsBuiltUpon() throws Exception {
        Git git = Git.init(vault);
        git.ok("add", "-A");
        git.ok("commit", "-qm", "The vault");
        Deed commit = once(() -> git.ok("commit", "-q", "--allow-empty", "-m", "theirs"));
        RunResult result = run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
            if (operation.equals("replace") && file.endsWith("a.md")) {
                commit.run();
            }
        }));
        assertThat(result.commit()).isPresent();
        assertThat(git.ok("log", "--format=%s", "-2").lines().toList().get(1)).isEqualTo("theirs");
        assertThat(git.status()).isEmpty();
    }

    private RunResult move(Progress progress) throws WorkException {
        return CleanRun.run(
                new RunOptions(vault, true, false, true, Set.of()),
                new MoveOrder("a", "Moved", false),
                progress,
                FileOps.disk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"proving", "applying"})
    void aMoveOfANoteThatIsSavedMeanwhileIsRefused(String stage) throws Exception {
        Map<String, String> before = FolderBytes.of(vault);
        before.put("a.md", SAVED);
        assertThatThrownBy(() -> move(at(stage, once(() -> write("a.md", SAVED)))))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("nothing was moved: a.md: has changed since it was read");
        Map<String, String> after = FolderBytes.of(vault);
        after.keySet().removeIf(name -> name.startsWith(".wiki-clean/"));
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proving", "applying"})
    void aMoveFollowsALinkInANoteThatIsSavedMeanwhile(String stage) throws Exception {
        RunResult result = move(at(stage, once(() -> write("b.md", "now [[a]] stands elsewhere\n"))));
        assertThat(result.applied()).isTrue();
        assertThat(read("b.md")).isEqualTo("now [[Moved|a]] stands elsewhere\n");
    }

    /** The note is none that the first plan changes: only the proof for the vault of now can tell. */
    @Test
    void aMoveFollowsALinkThatIsNewMeanwhile() throws Exception {
        move(at("proving", once(() -> write("c.md", "by now this names [[a]] too\n"))));
        assertThat(read("c.md")).isEqualTo("by now this names [[Moved|a]] too\n");
    }

    @Test
    void undoLeavesAloneWhatIsSavedMeanwhile() throws Exception {
        run(Progress.NONE);
        Deed save = once(() -> write("a.md", SAVED));
        UndoResult undone = UndoRun.undo(vault, WatchedOps.by((operation, file) -> {
            if (operation.equals("replace") && file.endsWith("a.md")) {
                save.run();
            }
        }));
        assertThat(undone.complete()).isFalse();
        assertThat(undone.notices()).anyMatch(line -> line.contains("a.md was changed by someone else"));
        assertThat(read("a.md")).isEqualTo(SAVED);
        assertThat(read("c.md")).isEqualTo(BROKEN);
        nothingIsLeftOver();
    }
}
