package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run, from its journal; what it did to which files, and how far it has come. */
public final class Run {
    private final StateFolder state;
    private final FileOps ops;
    private final Clock clock;
    private final Journal journal;
    private final Map<VaultPath, byte[]> planned;

    Run(StateFolder state, FileOps ops, Clock clock, Journal journal, Map<VaultPath, byte[]> planned) {
        this.state = state;
        this.ops = ops;
        this.clock = clock;
        this.journal = journal;
        this.planned = new HashMap<>(planned);
    }

    public String id() {
        return journal.manifest().id();
    }

    public Instant started() {
        return journal.manifest().started();
    }

    public String command() {
        return journal.manifest().command();
    }

    public RunState state() {
        return journal.state();
    }

    /** The run that this one takes back. */
    public Optional<String> undoOf() {
        return journal.manifest().undoOf();
    }

    /** The commit that it ends in, as planned. */
    public Optional<CommitPlan> commitPlan() {
        return journal.manifest().commit();
    }

    /** The id of the commit that it made. */
    public Optional<String> commitId() {
        return journal.detail(RunState.COMMITTED);
    }

    /** The id of the commit that it was about to move the branch to, whether or not it came to that. */
    public Optional<String> attemptedCommit() {
        return journal.detail(RunState.COMMITTING);
    }

    /** Why it ended without a commit or was rolled back; empty where there is nothing to say. */
    public String note() {
        return journal.state().isFinal() ? journal.detail(journal.state()).orElse("") : "";
    }

    /** How many fixes of each rule. */
    public Map<String, Integer> rules() {
        return journal.manifest().rules();
    }

    public List<Step> steps() {
        return journal.manifest().steps();
    }

    /** The vault's folder. */
    public Path vault() {
        String name = journal.manifest().vault();
        return name.isEmpty() ? state.base() : state.base().resolve(name);
    }

    boolean isOf(StateFolder folder) {
        return journal.manifest().vault().equals(folder.vaultName());
    }

    Journal journal() {
        return journal;
    }

    /** The operations by which it writes. */
    public FileOps ops() {
        return ops;
    }

    /** The run's own folder among the state, for what else must be remembered with it. */
    public Path folder() {
        return journal.folder();
    }

    /** The file of a step on disk. */
    public Path file(Step step) {
        return vault().resolve(step.path().value());
    }

    /**
     * The bytes that a step leaves at its path.
     *
     * @throws ApplyException where they must be read from disk and the file has changed meanwhile
     */
    public byte[] after(Step step) throws IOException {
        byte[] known = planned.get(step.path());
        if (known != null) {
            return known;
        }
        byte[] bytes = ops.read(file(step));
        if (!Content.of(bytes).equals(step.after().orElseThrow())) {
            throw new ApplyException(step.path() + " has changed since; it is left alone", List.of(step.path()));
        }
        return bytes;
    }

    /** The bytes that stood at a step's path before; not for an opaque step. */
    public byte[] before(Step step) throws IOException {
        return journal.before(step);
    }

    /** Whether it can be taken back as far as its journal goes: the saved bytes of old runs are cleared away. */
    public boolean hasSavedBytes() {
        return journal.hasSaved();
    }

    /** Whether every path holds what the run left there. */
    public boolean isInPlace() throws IOException {
        for (Step step : steps()) {
            if (!isInPlace(step)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the step's path holds what the run left there. */
    public boolean isInPlace(Step step) throws IOException {
        return Content.at(ops, file(step)).equals(step.after());
    }

    /** To be called just before the branch moves to {@code commit}. */
    public void committing(String commit) throws IOException {
        journal.append(RunState.COMMITTING, clock.instant(), commit);
    }

    public void committed(String commit) throws IOException {
        journal.append(RunState.COMMITTED, clock.instant(), commit);
    }

    /**
     * The end of a run.
     *
     * @param note what a person should know, such as why there is no commit; empty for nothing
     */
    public void done(String note) throws IOException {
        journal.append(RunState.DONE, clock.instant(), note);
    }

    /**
     * Takes an applied run back because it cannot be committed.
     *
     * @return files that someone has changed meanwhile, left alone
     */
    public List<LeftAlone> rollBack(String reason) throws IOException {
        journal.append(RunState.ROLLING_BACK, clock.instant(), reason);
        List<LeftAlone> leftAlone = new Rollback(ops, vault(), journal).restore();
        journal.append(RunState.ROLLED_BACK, clock.instant(), reason);
        return leftAlone;
    }
}
