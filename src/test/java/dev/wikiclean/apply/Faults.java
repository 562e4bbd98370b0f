package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Fails at every single operation of a run, of its undoing and of its recovery, in one way, and looks for anything that
 * is not as it must be: a byte, a name, a permission, a left-over, a word of the message.
 */
final class Faults {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int FURTHER = 5;

    /** What is done with a disk that may fail. */
    @FunctionalInterface
    private interface Work {
        void on(FileOps ops) throws IOException;
    }

    private final Path root;
    private final DiskImage start;
    private final ChangeSet changes;
    private final FaultyOps.Fault fault;
    private final UnaryOperator<FileOps> fileSystem;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final DiskImage applied;
    private final List<String> violations = new ArrayList<>();
    private int injected;

    /**
     * @param root the vault, as it is before; it is written anew again and again
     * @param fileSystem what it can do; the identity for everything
     */
    Faults(Path root, ChangeSet changes, FaultyOps.Fault fault, UnaryOperator<FileOps> fileSystem) throws IOException {
        this.root = root;
        this.start = DiskImage.read(root);
        this.changes = changes;
        this.fault = fault;
        this.fileSystem = fileSystem;
        this.before = Snapshot.of(root);
        apply(disk(NEVER));
        this.after = Snapshot.of(root);
        this.applied = DiskImage.read(root);
    }

    /** How many operations were made to fail. */
    int injected() {
        return injected;
    }

    List<String> violations() {
        return violations;
    }

    private FaultyOps disk(int failing) {
        return new FaultyOps(fault, failing, new UnforcedOps(fileSystem.apply(FileOps.disk())));
    }

    private FileOps sound() {
        return disk(NEVER);
    }

    private StateFolder state() throws IOException {
        return StateFolder.of(root);
    }

    private void apply(FileOps ops) throws IOException {
        try (RunLock lock = RunLock.acquire(state(), "run", TestClock.STOPPED, ops)) {
            new Applier(state(), ops, TestClock.STOPPED)
                    .apply(changes, ApplyRequest.withoutCommit("test", Map.of()))
                    .done("");
        }
    }

    private void undo(FileOps ops) throws IOException {
        new Undo(state(), ops, TestClock.STOPPED)
                .undoLast(Optional.empty())
                .orElseThrow()
                .run()
                .done("");
    }

    private RecoveryReport recover(FileOps ops) throws IOException {
        return Recovery.recover(state(), ops, TestClock.STOPPED, CommitCompletion.NONE);
    }

    Faults applying() throws IOException {
        everywhere("applying", start, this::apply, before, after);
        return this;
    }

    Faults undoing() throws IOException {
        everywhere("undoing", applied, this::undo, after, before);
        return this;
    }

    /** Recovering from a kill at some moments of applying and of undoing. */
    Faults recovering(int kills) throws IOException {
        for (int kill = 1; kill <= kills; kill++) {
            recoveringFrom(start, this::apply, kill, kills, before, after);
            recoveringFrom(applied, this::undo, kill, kills, after, before);
        }
        return this;
    }

    private void recoveringFrom(
            DiskImage from, Work work, int kill, int kills, Map<String, String> old, Map<String, String> done)
            throws IOException {
        from.writeTo(root);
        FaultyOps counting = disk(NEVER);
        work.on(counting);
        from.writeTo(root);
        FaultyOps dying = new FaultyOps(
                FaultyOps.Fault.DEAD,
                counting.count() * kill / (kills + 1),
                new UnforcedOps(fileSystem.apply(FileOps.disk())));
        try {
            work.on(dying);
        } catch (IOException killed) {
            everywhere("recovering from a kill", DiskImage.read(root), this::recover, old, done);
        }
    }

    private void everywhere(String name, DiskImage from, Work work, Map<String, String> old, Map<String, String> done)
            throws IOException {
        from.writeTo(root);
        FaultyOps counting = disk(NEVER);
        work.on(counting);
        for (int i = 0; i < counting.count(); i++) {
            from.writeTo(root);
            injected++;
            String message = "";
            try {
                work.on(disk(i));
            } catch (IOException failure) {
                message = String.valueOf(failure.getMessage());
            }
            Optional<String> problem = problem(message, name.startsWith("recovering"), i, old, done);
            if (problem.isPresent()) {
                violations.add(
                        fault + " at operation " + i + " of " + name + ": " + problem.get() + " (" + message + ")");
            }
        }
    }

    private Optional<String> problem(
            String message, boolean recovering, int i, Map<String, String> old, Map<String, String> done)
            throws IOException {
        Map<String, String> found = Snapshot.of(root);
        boolean promised = message.contains("as before");
        boolean open = recovering || message.contains("the next run");
        if (promised && !found.equals(old)) {
            return Optional.of("not as before, though it says so: " + differences(found, old));
        }
        if (!open && !found.equals(old) && !found.equals(done)) {
            return Optional.of("neither as before nor as after, and it does not say so: " + differences(found, old));
        }
        try {
            recover(sound());
            found = Snapshot.of(root);
            if (!found.equals(old) && (promised || !found.equals(done))) {
                return Optional.of("recovered to neither: " + differences(found, old));
            }
            if (!recover(sound()).isEmpty()) {
                return Optional.of("recovery does not converge");
            }
            List<String> left = leftOver();
            if (!left.isEmpty()) {
                return Optional.of("left over in the state folder: " + left);
            }
            return i % FURTHER == 0 ? furtherRun(found) : Optional.empty();
        } catch (IOException | RuntimeException failure) {
            return Optional.of("no recovery or no further run: " + failure);
        }
    }

    /** Forward again and back again, as the journals tell. */
    private Optional<String> furtherRun(Map<String, String> found) throws IOException {
        if (found.equals(before)) {
            apply(sound());
        }
        if (!Snapshot.of(root).equals(after)) {
            return Optional.of("a further run does not work");
        }
        undo(sound());
        return Snapshot.of(root).equals(before) ? Optional.empty() : Optional.of("no undo afterwards");
    }

    private List<String> leftOver() throws IOException {
        Path folder = state().root();
        try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(name ->
                            !name.matches("(|\\.gitignore|lock|runs(/[^/]+(/(log|manifest\\.json|before\\.bin))?)?)"))
                    .toList();
        }
    }

    private static List<String> differences(Map<String, String> found, Map<String, String> wanted) {
        return Stream.concat(found.keySet().stream(), wanted.keySet().stream())
                .distinct()
                .filter(path -> !Optional.ofNullable(found.get(path)).equals(Optional.ofNullable(wanted.get(path))))
                .toList();
    }
}
