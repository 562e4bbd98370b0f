package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A vault to be copied for each kill, with what it is before and after the action that is killed. */
final class KillVault {
    /** What is done to which vault. */
    enum Setting {
        COMMIT(ChildRun.Action.RUN, true),
        COMMIT_BESIDE_USER_CHANGES(ChildRun.Action.RUN, true),
        NO_COMMIT(ChildRun.Action.RUN_UNCOMMITTED, true),
        NO_GIT(ChildRun.Action.RUN, false),
        MOVE(ChildRun.Action.MOVE, true),
        UNDO_COMMITTED(ChildRun.Action.UNDO, true),
        UNDO_UNCOMMITTED(ChildRun.Action.UNDO, true);

        private final ChildRun.Action action;
        private final boolean git;

        Setting(ChildRun.Action action, boolean git) {
            this.action = action;
            this.git = git;
        }

        ChildRun.Action action() {
            return action;
        }
    }

    private final Path folder;
    private final Setting setting;
    private final VaultState before;
    private final VaultState after;
    private final List<String> operations = new ArrayList<>();
    private final int runsBefore;
    private int firstWrite = -1;

    private KillVault(Path folder, Setting setting, int notes, long seed) throws IOException, WorkException {
        this.folder = folder;
        this.setting = setting;
        BusyVault.fill(folder, notes, seed);
        if (setting.git) {
            Git git = BusyVault.commit(folder);
            if (setting == Setting.COMMIT_BESIDE_USER_CHANGES) {
                changeSomething(git);
            }
        }
        if (setting == Setting.UNDO_COMMITTED) {
            ChildRun.Action.RUN.on(folder, FileOps.disk());
        } else if (setting == Setting.UNDO_UNCOMMITTED) {
            ChildRun.Action.RUN_UNCOMMITTED.on(folder, FileOps.disk());
        }
        this.before = VaultState.of(folder);
        this.runsBefore = runs(folder).size();
        Path copy = copy(folder.resolveSibling(folder.getFileName() + "-after"));
        Path runs = StateFolder.of(copy).runFolder("x").getParent();
        FileOps ops = TracedOps.of(
                (number, kind, file) -> {
                    operations.add(kind);
                    if (firstWrite < 0 && kind.equals("createFolder") && file.startsWith(runs)) {
                        firstWrite = number;
                    }
                },
                false);
        if (!setting.action.on(copy, ops)) {
            throw new IllegalStateException(setting + " changes nothing, notes " + notes + ", seed " + seed);
        }
        this.after = VaultState.of(copy);
        FolderCopy.remove(copy);
    }

    /** Makes the vault in a new folder and tries the action once, undisturbed. */
    static KillVault make(Path folder, Setting setting, int notes, long seed) throws IOException, WorkException {
        return new KillVault(folder, setting, notes, seed);
    }

    /** Somebody's work that is not committed: edited, staged, removed and new notes. */
    private void changeSomething(Git git) throws IOException {
        List<Path> notes;
        try (Stream<Path> files = Files.list(folder.resolve("Area 0"))) {
            notes = files.sorted().toList();
        }
        Files.writeString(notes.get(0), "\nmine, not staged\n", StandardOpenOption.APPEND);
        Files.writeString(notes.get(1), "\nmine, staged\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("Staged.md"), "new and staged\n");
        git.ok("add", "Staged.md", folder.relativize(notes.get(1)).toString());
        Files.writeString(notes.get(1), "and more\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("Untracked.md"), "untracked\n");
    }

    Path copy(Path to) throws IOException {
        return FolderCopy.make(folder, to);
    }

    Setting setting() {
        return setting;
    }

    VaultState before() {
        return before;
    }

    VaultState after() {
        return after;
    }

    /** How many operations on the disk the action takes. */
    int operations() {
        return operations.size();
    }

    /** The number of the operation that writes first. */
    int firstWrite() {
        return firstWrite;
    }

    int runsBefore() {
        return runsBefore;
    }

    /** How many files and folders the action changes. */
    int changes() {
        return before.differences(after, Integer.MAX_VALUE).size();
    }

    static List<dev.wikiclean.apply.Run> runs(Path vault) throws IOException {
        return new RunHistory(StateFolder.of(vault), FileOps.disk(), Clock.systemUTC()).runs();
    }
}
