package dev.wikiclean.apply;

import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A run on a vault and what may follow it (commit, rollback, kill, recovery, undo), all from a seed, written down
 * operation by operation. From each operation on it is known in which states the vault may be found after a power cut
 * and a recovery.
 */
final class PowerLossScenario {
    static final String COMMIT = "c0ffee";
    static final byte[] SAVED = "saved by a person".getBytes(StandardCharsets.UTF_8);

    /**
     * What must hold from an operation on.
     *
     * @param operation how many were done before
     * @param accepted the states of the vault that are right
     * @param branchMoved whether the branch holds {@link #COMMIT} already
     */
    record Stage(int operation, List<Map<String, String>> accepted, boolean branchMoved) {}

    private final Path root;
    private final Random random;
    private final RecordedOps recorded;
    private final FileOps ops;
    private final boolean links;
    private final UnaryOperator<FileOps> mutant;
    private final List<Stage> stages = new ArrayList<>();
    private final DiskImage start;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final ChangeSet changes;
    private boolean branchMoved;
    private Optional<VaultPath> saved = Optional.empty();

    /** @param root a folder to work in, which is made anew */
    PowerLossScenario(Path root, long seed, UnaryOperator<FileOps> mutant) throws IOException {
        this.root = root;
        this.random = new Random(seed);
        this.mutant = mutant;
        DiskImage.deleteTree(root);
        Files.createDirectories(root);
        if (random.nextBoolean()) {
            Files.createDirectory(root.resolve(".git"));
            Files.writeString(root.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        }
        links = random.nextInt(5) > 0;
        fill();
        start = DiskImage.read(root);
        before = Snapshot.of(root);
        changes = RandomVault.changes(root, random);
        recorded = new RecordedOps(root);
        ops = over(recorded);
        after = plannedState();
    }

    private void fill() throws IOException {
        RandomVault.fill(root, 2 + random.nextInt(6), random);
        Path[] odd = {root.resolve("image 0.png"), root.resolve("image 1.png")};
        Files.setPosixFilePermissions(odd[0], java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
        Path folder = Files.createDirectory(root.resolve("private"));
        Files.writeString(folder.resolve("P.md"), RandomVault.text(random));
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    /** The mutant, and a file system without hard links where the seed says so. */
    FileOps over(FileOps below) {
        FileOps mutated = mutant.apply(below);
        return links ? mutated : new UnlinkedOps(mutated);
    }

    private Map<String, String> plannedState() throws IOException {
        new Applier(StateFolder.of(root), over(new RecordedOps(root)), TestClock.STOPPED)
                .apply(changes, ApplyRequest.withoutCommit("test", Map.of()));
        Map<String, String> planned = Snapshot.of(root);
        start.writeTo(root);
        return planned;
    }

    DiskImage start() {
        return start;
    }

    List<RecordedOps.Operation> operations() {
        return recorded.operations();
    }

    /** A note that a person saved after a kill. */
    Optional<VaultPath> saved() {
        return saved;
    }

    Stage stage(int operation) {
        return stages.stream()
                .filter(stage -> stage.operation <= operation)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @SafeVarargs
    private void from(int operation, Map<String, String>... accepted) {
        stages.add(new Stage(operation, List.of(accepted), branchMoved));
    }

    private int now() {
        return recorded.operations().size();
    }

    /** Runs it. */
    void run() throws IOException {
        StateFolder state = StateFolder.of(root);
        from(0, before, after);
        boolean commits = random.nextBoolean();
        Optional<Run> applied = apply(state, commits);
        if (applied.isEmpty() && Snapshot.of(root).equals(before)) {
            return;
        }
        Run run = applied.isPresent()
                ? applied.get()
                : new RunHistory(state, ops, TestClock.STOPPED).lastUndoable().orElse(null);
        if (run == null || saved.isPresent()) {
            return;
        }
        if (applied.isPresent() && !finish(run, commits)) {
            return;
        }
        if (random.nextBoolean()) {
            undo(state);
        }
    }

    /** Commits and ends an applied run, or takes it back; says whether it is in place. */
    private boolean finish(Run run, boolean commits) throws IOException {
        if (random.nextInt(4) == 0) {
            from(now(), before, after);
            run.rollBack("the commit failed");
            from(now(), before);
            return false;
        }
        if (commits) {
            run.committing(COMMIT);
            branchMoved = true;
            from(now(), after);
            run.committed(COMMIT);
        }
        run.done("");
        from(now(), after);
        return true;
    }

    private Optional<Run> apply(StateFolder state, boolean commits) throws IOException {
        ApplyRequest request = new ApplyRequest(
                "test",
                commits ? Optional.of(new CommitPlan("", "message")) : Optional.empty(),
                Disposal.TRASH,
                Map.of(),
                Optional.empty());
        Optional<FaultyOps> faulty = faulty(200);
        try {
            Run run = new Applier(state, faulty.isPresent() ? faulty.get() : ops, TestClock.STOPPED)
                    .apply(changes, request);
            from(now(), after);
            return Optional.of(faulty.isEmpty() ? run : reopened(state, run));
        } catch (IOException failure) {
            ended(state, failure, faulty, before, after);
            return Optional.empty();
        }
    }

    private Run reopened(StateFolder state, Run run) throws IOException {
        return new RunHistory(state, ops, TestClock.STOPPED).run(run.id()).orElseThrow();
    }

    private void undo(StateFolder state) throws IOException {
        from(now(), after, before);
        Optional<FaultyOps> faulty = faulty(150);
        try {
            UndoReport report = new Undo(state, faulty.isPresent() ? faulty.get() : ops, TestClock.STOPPED)
                    .undoLast(Optional.empty())
                    .orElseThrow();
            from(now(), before);
            reopened(state, report.run()).done("");
        } catch (IOException failure) {
            ended(state, failure, faulty, after, before);
        }
    }

    /** After a failure: what the message promises; or the next run recovers, perhaps after a person saved a note. */
    @SafeVarargs
    private void ended(
            StateFolder state, IOException failure, Optional<FaultyOps> faulty, Map<String, String>... either)
            throws IOException {
        if (faulty.isEmpty()) {
            throw failure;
        }
        if (failure.getMessage().contains("as before")) {
            from(now(), either[0]);
            return;
        }
        if (random.nextInt(3) == 0) {
            save();
        }
        int from = now();
        stages.add(new Stage(from, List.of(), branchMoved));
        Recovery.recover(state, ops, TestClock.STOPPED, CommitCompletion.NONE);
        Map<String, String> now = Snapshot.of(root);
        stages.removeLast();
        if (saved.isPresent()) {
            from(from, now, with(saved.get(), now, either[0]), with(saved.get(), now, either[1]));
        }
        from(now(), now);
    }

    private static Map<String, String> with(VaultPath path, Map<String, String> other, Map<String, String> state) {
        Map<String, String> changed = new java.util.TreeMap<>(state);
        changed.put(path.value(), other.get(path.value()));
        return changed;
    }

    /** A person's save of a note that the run modifies, forced as an editor should. */
    private void save() throws IOException {
        List<VaultPath> notes = changes.files().stream()
                .filter(PlannedFile.Modified.class::isInstance)
                .map(PlannedFile::path)
                .toList();
        if (!notes.isEmpty()) {
            VaultPath note = notes.get(random.nextInt(notes.size()));
            Path file = root.resolve(note.value());
            recorded.save(file, SAVED);
            saved = Optional.of(note);
        }
    }

    private Optional<FaultyOps> faulty(int operations) {
        if (random.nextInt(3) == 0) {
            return Optional.empty();
        }
        FaultyOps.Fault[] faults = FaultyOps.Fault.values();
        FaultyOps.Fault fault = random.nextBoolean() ? FaultyOps.Fault.DEAD : faults[random.nextInt(faults.length)];
        return Optional.of(new FaultyOps(fault, random.nextInt(operations), ops));
    }
}
