package dev.wikiclean.apply;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes a run back byte for byte. Undoing is a run like any other, with a journal of its own: a kill midway leaves the
 * undone run either in place or taken back. To be used under a {@link RunLock}, after recovery.
 */
public final class Undo {
    private final StateFolder state;
    private final FileOps ops;
    private final Clock clock;

    public Undo(StateFolder state, FileOps ops, Clock clock) {
        this.state = state;
        this.ops = ops;
        this.clock = clock;
    }

    /** Takes back the latest run that is in place; nothing where there is none. */
    public Optional<UndoReport> undoLast(Optional<CommitPlan> commit) throws IOException {
        Optional<Run> last = new RunHistory(state, ops, clock).lastUndoable();
        return last.isEmpty() ? Optional.empty() : Optional.of(undo(last.get(), commit));
    }

    /**
     * Takes {@code run} back; files that hold neither what it left nor what it found are left alone.
     *
     * @param commit the commit that follows
     */
    public UndoReport undo(Run run, Optional<CommitPlan> commit) throws IOException {
        Set<VaultPath> blocked = new HashSet<>();
        for (Step step : run.steps()) {
            Optional<Content> now = Content.at(ops, run.file(step));
            if (!isAsLeft(step, now, run.file(step)) && !now.equals(step.before())) {
                blocked.add(step.path());
            }
        }
        Together.spread(run.steps(), blocked);
        List<Step> steps = new ArrayList<>();
        List<LeftAlone> leftAlone = new ArrayList<>();
        Map<VaultPath, byte[]> after = new HashMap<>();
        for (Step step : run.steps()) {
            Optional<Content> now = Content.at(ops, run.file(step));
            if (now.equals(step.before())) {
                continue;
            }
            if (blocked.contains(step.path())) {
                leftAlone.add(LeftAlone.of(step, run.journal()));
            } else {
                steps.add(step.inverse(steps.size()));
                if (step.before().isPresent() && !step.opaque()) {
                    after.put(step.path(), run.before(step));
                }
            }
        }
        Manifest manifest = run.journal().manifest();
        Run undoing = new Applier(state, ops, clock)
                .apply(
                        steps,
                        new ApplyRequest("undo", commit, Disposal.TRASH, run.rules(), Optional.of(run.id())),
                        after,
                        step -> ops.read(run.file(step)),
                        new TreeSet<>(manifest.newFolders()),
                        manifest.oldFolders());
        return new UndoReport(run, undoing, leftAlone);
    }

    /** Whether a path is as the run left it; a link or a folder where nothing should be is not. */
    private static boolean isAsLeft(Step step, Optional<Content> now, Path file) {
        return now.equals(step.after()) && (now.isPresent() || !Files.exists(file, LinkOption.NOFOLLOW_LINKS));
    }
}
