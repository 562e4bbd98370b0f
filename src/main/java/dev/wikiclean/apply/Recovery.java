package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends what a killed run left half done: back to before when it was still writing, forward to its end when every file
 * was in place. It may be killed itself and begun again. To be used under a {@link RunLock}.
 */
public final class Recovery {
    private final StateFolder state;
    private final FileOps ops;
    private final Clock clock;
    private final List<String> restored = new ArrayList<>();
    private final List<String> completed = new ArrayList<>();
    private final List<LeftAlone> leftAlone = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Recovery(StateFolder state, FileOps ops, Clock clock) {
        this.state = state;
        this.ops = ops;
        this.clock = clock;
    }

    /** Recovers every unfinished run of the state folder, the latest first. */
    public static RecoveryReport recover(StateFolder state, FileOps ops, Clock clock, CommitCompletion commits)
            throws IOException {
        Recovery recovery = new Recovery(state, ops, clock);
        for (Path folder : RunHistory.folders(state).reversed()) {
            Optional<Journal> journal = Journal.read(ops, folder);
            if (journal.isEmpty()) {
                recovery.discard(folder);
            } else if (!journal.get().state().isFinal()) {
                recovery.end(new Run(state, ops, clock, journal.get(), java.util.Map.of()), commits);
            }
        }
        return new RecoveryReport(recovery.restored, recovery.completed, recovery.leftAlone, recovery.notes);
    }

    private void end(Run run, CommitCompletion commits) throws IOException {
        switch (run.state()) {
            case PREPARED, APPLYING, ROLLING_BACK -> restore(run);
            case APPLIED, COMMITTING, COMMITTED -> complete(run, commits);
            case DONE, ROLLED_BACK -> throw new IllegalStateException("already at its end: " + run.id());
        }
    }

    private void restore(Run run) throws IOException {
        if (run.state() != RunState.PREPARED) {
            // Said again, and forced: a kill may have come before the force of what the log says.
            run.journal().append(RunState.ROLLING_BACK, clock.instant(), "interrupted");
            leftAlone.addAll(new Rollback(ops, run.vault(), run.journal()).restore());
            restored.add(run.id());
            notes.add("run " + run.id() + " was interrupted; its files are as before it");
        }
        run.journal().append(RunState.ROLLED_BACK, clock.instant(), "interrupted");
    }

    private void complete(Run run, CommitCompletion commits) throws IOException {
        String note = "";
        if (run.commitPlan().isPresent()) {
            CommitCompletion.Outcome outcome = commits.complete(run);
            if (outcome.commit().isPresent() && run.state() != RunState.COMMITTED) {
                run.committed(outcome.commit().get());
            }
            note = outcome.note();
        }
        run.done(note);
        completed.add(run.id());
        notes.add("run " + run.id() + " was interrupted after its last file; it is complete now"
                + (note.isEmpty() ? "" : " (" + note + ")"));
    }

    /** A folder whose run never began. */
    private void discard(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            for (Path child : children.toList()) {
                ops.delete(child);
            }
        }
        ops.deleteFolder(folder);
    }
}
