package dev.wikiclean.git;

import dev.wikiclean.apply.Applier;
import dev.wikiclean.apply.ApplyException;
import dev.wikiclean.apply.ApplyRequest;
import dev.wikiclean.apply.CommitCompletion;
import dev.wikiclean.apply.CommitPlan;
import dev.wikiclean.apply.Disposal;
import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.LeftAlone;
import dev.wikiclean.apply.Recovery;
import dev.wikiclean.apply.RecoveryReport;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.RunLock;
import dev.wikiclean.apply.StaleFilesException;
import dev.wikiclean.apply.StateFolder;
import dev.wikiclean.apply.Undo;
import dev.wikiclean.apply.UndoReport;
import dev.wikiclean.plan.ChangeSet;
import dev.wikiclean.plan.PlannedFix;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One vault, locked and recovered, with its repository if it has one: everything that writes goes through here. A run
 * that cannot be committed is rolled back: files and commit stand or fall together.
 */
public final class WorkSession implements AutoCloseable {
    private final String command;
    private final Clock clock;
    private final FileOps ops;
    private final StateFolder state;
    private final RunLock lock;
    private final Optional<GitWorkspace> git;
    private final RunHistory history;
    private final RecoveryReport recovered;
    private Optional<String> head = Optional.empty();

    private WorkSession(String command, Clock clock, FileOps ops, StateFolder state, RunLock lock) throws IOException {
        this.command = command;
        this.clock = clock;
        this.ops = ops;
        this.state = state;
        this.lock = lock;
        this.history = new RunHistory(state, ops, clock);
        this.git = GitWorkspace.open(state);
        try {
            Scratch.delete(state.root().resolve(GitWorkspace.SCRATCH));
            RecoveryReport here = Recovery.recover(state, ops, clock, completion());
            Optional<StateFolder> former = state.former();
            this.recovered = former.isEmpty()
                    ? here
                    : here.with(Recovery.recover(former.get(), ops, clock, CommitCompletion.NONE));
        } catch (IOException | RuntimeException e) {
            git.ifPresent(GitWorkspace::close);
            throw e;
        }
    }

    /**
     * Locks the vault and ends what a killed run left.
     *
     * @param command what the user called, for a person
     * @throws dev.wikiclean.apply.RunLockedException where another run holds the vault
     */
    public static WorkSession begin(Path vaultRoot, String command, Clock clock) throws IOException {
        return begin(vaultRoot, command, clock, FileOps.disk());
    }

    /** The same with other operations of the disk, for a test that fails, watches or interrupts them. */
    public static WorkSession begin(Path vaultRoot, String command, Clock clock, FileOps ops) throws IOException {
        StateFolder state = StateFolder.of(vaultRoot);
        RunLock lock = RunLock.acquire(state, command, clock, ops);
        try {
            return new WorkSession(command, clock, ops, state, lock);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private CommitCompletion completion() {
        if (git.isEmpty()) {
            return CommitCompletion.NONE;
        }
        return new CommitRecovery(git.get(), clock, history);
    }

    /** What the session had to mend when it began. */
    public RecoveryReport recovered() {
        return recovered;
    }

    /** Whether there is a repository to commit to. */
    public boolean hasRepository() {
        return git.isPresent();
    }

    public RunHistory history() {
        return history;
    }

    /** Where the run of that id keeps its journal and its report. */
    public Path runFolder(String id) {
        return state.runFolder(id);
    }

    /**
     * Makes sure that a commit is possible, and remembers the branch's commit: the plan is to be made after this.
     *
     * @return which files differ from that commit; a plan that is to be committed leaves the uncommitted ones alone
     * @throws RefusedException where the repository is in no state for it
     */
    public DirtyPaths prepareCommit() throws IOException {
        GitWorkspace workspace = git.orElseThrow(() -> new IllegalStateException("the vault has no repository"));
        List<Refusal> refusals = workspace.refusals();
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        requireWholeVault();
        head = Optional.of(workspace.head());
        return DirtyPaths.of(workspace);
    }

    /**
     * Makes sure that every file of the vault is on disk: links to what a sparse checkout leaves out look broken.
     *
     * @throws RefusedException where files are missing that git does not miss
     */
    public void requireWholeVault() throws IOException {
        if (git.isPresent()) {
            List<Refusal> refusals = MissingFiles.refusals(git.get());
            if (!refusals.isEmpty()) {
                throw new RefusedException(refusals);
            }
        }
    }

    /**
     * Applies a change set, and commits it if {@code commit}, which needs {@link #prepareCommit} before.
     *
     * @throws dev.wikiclean.apply.PreflightException where something stands in the way; nothing was touched
     * @throws ApplyException where it failed; the message says whether everything is as before
     */
    public AppliedChanges apply(ChangeSet changes, boolean commit) throws IOException {
        return apply(changes, commit, Optional.empty(), List.of());
    }

    /**
     * The same with a subject for the commit.
     *
     * @param subject what is done, in the imperative; nothing where the counts of the rules say it
     * @param trailers such as {@code Model: claude-sonnet-5-5}, one line each
     */
    public AppliedChanges apply(ChangeSet changes, boolean commit, Optional<String> subject, List<String> trailers)
            throws IOException {
        Map<String, Integer> rules = new LinkedHashMap<>();
        for (PlannedFix fix : changes.fixes()) {
            rules.merge(fix.finding().rule(), 1, Integer::sum);
        }
        Applier applier = new Applier(state, ops, clock);
        if (!commit) {
            Run run = applier.apply(changes, ApplyRequest.withoutCommit(command, rules));
            run.done("");
            return new AppliedChanges(run.id(), Optional.empty(), List.of(), List.of());
        }
        GitWorkspace workspace = git.orElseThrow(() -> new IllegalStateException("the vault has no repository"));
        CommitPlan plan = new CommitPlan(
                head.orElseThrow(() -> new IllegalStateException("the commit was not prepared")),
                CommitMessage.withTrailers(CommitMessage.of(subject, rules, changes), trailers));
        List<VaultPath> paths = Rehearsal.paths(changes.files());
        List<Refusal> refusals = workspace.refusals(paths);
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        if (!workspace.head().equals(plan.head())) {
            throw new StaleFilesException(
                    "the branch has moved since the run began (someone else committed); every file is as before",
                    List.of(),
                    List.of(),
                    null);
        }
        GitBackend backend = workspace.backend(paths, clock);
        Disposal disposal = new HeadDisposal(workspace, backend, backend.tree(plan.head()));
        new Rehearsal(workspace, backend).of(changes.files(), plan.head());
        Run run =
                applier.apply(changes, new ApplyRequest(command, Optional.of(plan), disposal, rules, Optional.empty()));
        return finish(run, () -> new Committer(workspace, clock).commit(run));
    }

    /**
     * Takes back the latest run of this vault that is in place, with a commit of its own if it was committed.
     *
     * @return nothing where there is no such run
     */
    public Optional<UndoneChanges> undo() throws IOException {
        Optional<Run> last = history.lastUndoable();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Run run = last.get();
        Optional<String> committed = git.isPresent() ? run.commitId() : Optional.empty();
        Optional<CommitPlan> plan = Optional.empty();
        if (committed.isPresent()) {
            List<Refusal> refusals = git.get().refusals();
            if (!refusals.isEmpty()) {
                throw new RefusedException(refusals);
            }
            plan = Optional.of(new CommitPlan(git.get().head(), CommitMessage.undo(run.id(), committed.get())));
        }
        UndoReport report = new Undo(state, ops, clock).undo(run, plan);
        AppliedChanges changes;
        if (committed.isPresent()) {
            Committer committer = new Committer(git.get(), clock);
            changes = finish(report.run(), () -> committer.commitUndo(report.run(), committed.get()));
        } else {
            report.run().done("");
            changes = new AppliedChanges(report.run().id(), Optional.empty(), List.of(), List.of());
        }
        return Optional.of(new UndoneChanges(run.id(), changes, report.leftAlone()));
    }

    /** Makes the commit of a run. */
    @FunctionalInterface
    private interface Committing {
        CommitResult commit() throws IOException;
    }

    private AppliedChanges finish(Run run, Committing committing) throws IOException {
        try {
            CommitResult result = committing.commit();
            run.done(result.commit().isPresent() ? "" : "nothing of it is in git");
            return new AppliedChanges(run.id(), result.commit(), result.uncommitted(), result.notices());
        } catch (IOException | RuntimeException | Error failure) {
            Optional<String> attempted = run.attemptedCommit();
            if (attempted.isPresent() && git.orElseThrow().head().equals(attempted.get())) {
                throw new ApplyException(
                        "everything is applied and committed as " + attempted.get()
                                + ", but the run could not be ended (" + failure.getMessage()
                                + "); the next run does so",
                        List.of(),
                        failure);
            }
            throw rolledBack(run, failure);
        }
    }

    private ApplyException rolledBack(Run run, Throwable failure) {
        List<String> message = new ArrayList<>();
        try {
            List<LeftAlone> leftAlone = run.rollBack(String.valueOf(failure.getMessage()));
            message.add("could not be committed: " + failure.getMessage() + "; every file is as before");
            leftAlone.forEach(file -> message.add(file.message()));
            if (!git.orElseThrow().head().equals(run.commitPlan().orElseThrow().head())) {
                return new StaleFilesException(String.join("\n", message), List.of(), leftAlone, failure);
            }
        } catch (IOException | RuntimeException again) {
            failure.addSuppressed(again);
            message.add("could not be committed: " + failure.getMessage() + "; taking it back failed ("
                    + again.getMessage() + "): the next run does so first");
        }
        return new ApplyException(String.join("\n", message), List.of(), failure);
    }

    @Override
    public void close() throws IOException {
        try {
            history.prune();
        } catch (IOException later) {
            // What cannot be cleared away today can be tomorrow.
        } finally {
            git.ifPresent(GitWorkspace::close);
            lock.close();
        }
    }
}
