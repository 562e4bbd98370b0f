package dev.wikiclean.git;

import dev.wikiclean.apply.CommitCompletion;
import dev.wikiclean.apply.CommitPlan;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.RunState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Completes the commit of a run that was killed after its last file was written. */
final class CommitRecovery implements CommitCompletion {
    private static final int MOST_TRIES = 100;
    private static final long TRY_NANOS = 10_000_000;

    private final GitWorkspace git;
    private final Clock clock;
    private final RunHistory history;

    CommitRecovery(GitWorkspace git, Clock clock, RunHistory history) {
        this.git = git;
        this.clock = clock;
        this.history = history;
    }

    @Override
    public Outcome complete(Run run) throws IOException {
        // It is held until after the journal says that the branch has moved.
        IndexLock.removeStale(git, run);
        if (run.state() == RunState.COMMITTED) {
            return new Outcome(run.commitId(), "");
        }
        CommitPlan plan = run.commitPlan().orElseThrow();
        Optional<String> commit = run.attemptedCommit();
        if (commit.isPresent()) {
            removeStaleRefLock(run, commit.get());
            if (isMade(run, plan, commit.get())) {
                return new Outcome(commit, "");
            }
        }
        if (!git.head().equals(plan.head())) {
            return new Outcome(
                    Optional.empty(), "not committed, because the branch has moved since; commit it yourself");
        }
        List<Refusal> refusals = git.refusals();
        if (!refusals.isEmpty()) {
            return new Outcome(
                    Optional.empty(),
                    "not committed, because " + refusals.get(0).reason());
        }
        if (!run.isInPlace()) {
            return new Outcome(Optional.empty(), "not committed, because a file has changed since; commit it yourself");
        }
        try {
            return new Outcome(commit(run).commit(), "");
        } catch (CommitException e) {
            // A git program that the killed run had started may have come first.
            if (commit.isPresent() && isMade(run, plan, commit.get())) {
                return new Outcome(commit, "");
            }
            return new Outcome(Optional.empty(), "not committed: " + e.getMessage());
        }
    }

    private boolean isMade(Run run, CommitPlan plan, String commit) throws IOException {
        boolean isMade = git.backend(List.of(), clock).isInHistory(commit);
        if (isMade && git.head().equals(commit)) {
            new Committer(git, clock).refreshIndex(run, commit, plan.head());
        }
        return isMade;
    }

    private CommitResult commit(Run run) throws IOException {
        Committer committer = new Committer(git, clock);
        Optional<String> undone = Optional.empty();
        if (run.undoOf().isPresent()) {
            undone = history.run(run.undoOf().get()).flatMap(Run::commitId);
        }
        return undone.isPresent() ? committer.commitUndo(run, undone.get()) : committer.commit(run);
    }

    /** The lock on the branch that a kill left: it holds our commit, or nothing yet and was made since the run began. */
    private void removeStaleRefLock(Run run, String commit) throws IOException {
        Optional<String> branch = git.branch();
        if (branch.isPresent()) {
            Path lock = git.commonDir().resolve(branch.get() + ".lock");
            String text = Files.isRegularFile(lock) ? settled(lock) : "another's";
            boolean isEmptyOfOurTime = text.isEmpty()
                    && Files.exists(lock)
                    && !Files.getLastModifiedTime(lock).toInstant().isBefore(run.started());
            if (text.equals(commit) || isEmptyOfOurTime) {
                run.ops().delete(lock);
            }
        }
    }

    /** What a lock says: a living program fills or removes it in no time, a killed one may have left it empty. */
    private static String settled(Path lock) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                String text = Files.size(lock) < 100
                        ? Files.readString(lock, StandardCharsets.ISO_8859_1).strip()
                        : "another's";
                if (!text.isEmpty()) {
                    return text;
                }
            } catch (NoSuchFileException gone) {
                return "";
            }
            LockSupport.parkNanos(TRY_NANOS);
        }
        return "";
    }
}
