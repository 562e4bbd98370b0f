package dev.wikiclean.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wikiclean.apply.FileOps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other programs save while a run is underway: at every stage, by both habits. */
class BesideOthersTest {
    private static final String BROKEN = "see [[test time compute]]\n";
    private static final String REPAIRED = "see [[Test-Time Compute]]\n";
    private static final String SAVED = "see [[test time compute]], typed meanwhile\n";

    @TempDir
    private Path vault;

    /** Something that another program does, once or again and again. */
    @FunctionalInterface
    private interface Deed {
        void run() throws IOException;
    }

    @BeforeEach
    void aVault() throws IOException {
        write("a.md", BROKEN);
        write("c.md", BROKEN);
        write("Test-Time Compute.md", "# Test-Time Compute\n\nMore tokens buy accuracy on hard questions.\n");
        write("b.md", "another note that links to [[a]] and [[c]]\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = vault.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void saveByRename(String path, String text) throws IOException {
        Path temporary = vault.resolve("." + path + ".tmp");
        Files.writeString(temporary, text);
        Files.move(temporary, vault.resolve(path), StandardCopyOption.ATOMIC_MOVE);
    }

    private String read(String path) throws IOException {
        return Files.readString(vault.resolve(path));
    }

    private static Progress at(String stage, Deed deed) {
        return (what, done, total) -> {
            if (what.equals(stage)) {
                try {
                    deed.run();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        };
    }

    private static Deed once(Deed deed) {
        AtomicInteger times = new AtomicInteger();
        return () -> {
            if (times.getAndIncrement() == 0) {
                deed.run();
            }
        };
    }

    private RunResult run(Progress progress) throws WorkException {
        return run(progress, false, FileOps.disk());
    }

    private RunResult run(Progress progress, boolean unsafe, FileOps ops) throws WorkException {
        return CleanRun.run(new RunOptions(vault, true, unsafe, true, Set.of()), new Cleaning(unsafe), progress, ops);
    }

    private void nothingIsLeftOver() throws IOException {
        assertThat(FolderBytes.of(vault).keySet()).noneMatch(name -> name.contains(".syncthing"));
    }

    private void aIsLeftAloneAndCIsRepaired(RunResult result) throws IOException {
        assertThat(read("a.md")).isEqualTo(SAVED);
        assertThat(read("c.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("left alone: a.md: saved by another program"));
        assertThat(result.notices()).anyMatch(line -> line.startsWith("1 fix waits"));
        nothingIsLeftOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proving", "applying"})
    void aNoteSavedAfterItWasReadIsLeftAloneAndTheRestIsDone(String stage) throws Exception {
        aIsLeftAloneAndCIsRepaired(run(at(stage, once(() -> write("a.md", SAVED)))));
    }

    @Test
    void aSaveWithinOneTickOfTheClockIsSeen() throws Exception {
        var time = Files.getLastModifiedTime(vault.resolve("b.md"));
        RunResult result = run(at("proving", once(() -> {
            String other = read("b.md").replace("[[c]]", "[[d]]");
            Files.writeString(vault.resolve("b.md"), other);
            Files.setLastModifiedTime(vault.resolve("b.md"), time);
            write("d.md", "d");
        })));
        assertThat(result.applied()).isTrue();
        assertThat(result.notesBefore()).isEqualTo(5);
    }

    @Test
    void aSaveInPlaceWhileTheNoteIsReplacedIsNotLost() throws Exception {
        Deed save = once(() -> write("a.md", SAVED));
        FileOps ops = WatchedOps.by((operation, file) -> {
            if (operation.equals("replace") && file.endsWith("a.md")) {
                save.run();
            }
        });
        aIsLeftAloneAndCIsRepaired(run(Progress.NONE, false, ops));
    }

    /** A save by rename at every operation of the run but the rename itself, the one gap that remains. */
    @Test
    void aSaveByRenameAtAnyOtherMomentIsNotLost() throws Exception {
        AtomicInteger count = new AtomicInteger();
        run(Progress.NONE, false, WatchedOps.by((operation, file) -> count.incrementAndGet()));
        int operations = count.get();
        assertThat(operations).isGreaterThan(30);
        for (int i = 0; i < operations; i++) {
            UndoRun.undo(vault);
            aVault();
            int moment = i;
            AtomicInteger now = new AtomicInteger();
            boolean[] inTheGap = {false};
            RunResult result = run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
                if (now.getAndIncrement() == moment) {
                    inTheGap[0] = operation.equals("replace") && file.endsWith("a.md");
                    if (!inTheGap[0]) {
                        saveByRename("a.md", SAVED);
                    }
                }
            }));
            if (!inTheGap[0]) {
                assertThat(read("a.md"))
                        .as("operation %d of %d", i, operations)
                        .isIn(SAVED, SAVED.replace("test time compute", "Test-Time Compute"));
            }
            assertThat(read("c.md")).as("operation %d", i).isEqualTo(REPAIRED);
            assertThat(result.applied()).isTrue();
            nothingIsLeftOver();
        }
    }

    /** A save in place at every operation of the run. */
    @Test
    void aSaveInPlaceAtAnyMomentIsNotLost() throws Exception {
        AtomicInteger count = new AtomicInteger();
        run(Progress.NONE, false, WatchedOps.by((operation, file) -> count.incrementAndGet()));
        int operations = count.get();
        for (int i = 0; i < operations; i++) {
            UndoRun.undo(vault);
            aVault();
            int moment = i;
            AtomicInteger now = new AtomicInteger();
            run(Progress.NONE, false, WatchedOps.by((operation, file) -> {
                if (now.getAndIncrement() == moment) {
                    write("a.md", SAVED);
                }
            }));
            assertThat(read("a.md"))
                    .as("operation %d of %d", i, operations)
                    .isIn(SAVED, SAVED.replace("test time compute", "Test-Time Compute"));
            assertThat(read("c.md")).as("operation %d", i).isEqualTo(REPAIRED);
            nothingIsLeftOver();
        }
    }

    @Test
    void whoeverTypesInAnotherNoteDoesNotHinderTheRun() throws Exception {
        AtomicInteger words = new AtomicInteger();
        RunResult result = run(at("proving", () -> write("b.md", "links to [[a]] " + words.incrementAndGet() + "\n")));
        assertThat(result.applied()).isTrue();
        assertThat(words.get()).isEqualTo(1);
        assertThat(read("a.md")).isEqualTo(REPAIRED);
    }

    @Test
    void aVaultThatNeverRestsIsNotWritten() throws Exception {
        AtomicInteger notes = new AtomicInteger();
        assertThatThrownBy(() -> run(at("proving", () -> write("new" + notes.incrementAndGet() + ".md", "new\n"))))
                .isInstanceOf(WorkException.class)
                .hasMessageContaining("keep changing")
                .hasMessageContaining("new1.md")
                .hasMessageContaining("nothing was written");
        assertThat(notes.get()).isGreaterThan(3);
        assertThat(read("a.md")).isEqualTo(BROKEN);
    }

    @Test
    void aNewLinkToANoteThatIsAboutToLeaveKeepsIt() throws Exception {
        write("error.md", "# 403 Forbidden\n\nAccess denied. You do not have permission to access this page.\n");
        RunResult alone = CleanRun.run(new RunOptions(vault, false, true, false, Set.of("error-note")), Progress.NONE);
        assertThat(alone.changes().files()).hasSize(1);
        AtomicInteger plans = new AtomicInteger();
        RunResult result = CleanRun.run(
                new RunOptions(vault, true, true, true, Set.of("error-note")),
                new Cleaning(true),
                at("proving", () -> {
                    if (plans.incrementAndGet() == 1) {
                        write("new.md", "evidence: [[error]] with ![[error#403 Forbidden]]\n");
                    }
                }),
                FileOps.disk());
        assertThat(plans.get()).isGreaterThan(1);
        assertThat(result.notesBefore()).isEqualTo(6);
    }

    @Test
    void aFileThatMayNotBeWrittenKeepsNothingElseFromBeingRepaired() throws Exception {
        Files.setPosixFilePermissions(vault.resolve("a.md"), PosixFilePermissions.fromString("r--r--r--"));
        RunResult result = run(Progress.NONE);
        assertThat(read("a.md")).isEqualTo(BROKEN);
        assertThat(read("c.md")).isEqualTo(REPAIRED);
        assertThat(result.notices()).anyMatch(line -> line.contains("a.md: is read-only"));
    }

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
