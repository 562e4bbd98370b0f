package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.LeftAlone;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.RunHistory;
import dev.wikiclean.apply.StaleFilesException;
import dev.wikiclean.git.UndoneChanges;
import dev.wikiclean.git.WorkSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the last run back. */
public final class UndoRun {
    private static final int MOST_ATTEMPTS = 5;

    private UndoRun() {}

    /** Takes back the latest run of {@code vault} that is in place; with a commit of its own if it was committed. */
    public static UndoResult undo(Path vault) throws WorkException {
        return undo(vault, FileOps.disk());
    }

    /** The same by the operations {@code ops} of a disk. */
    static UndoResult undo(Path vault, FileOps ops) throws WorkException {
        List<String> notices = new ArrayList<>();
        try (WorkSession session = Sessions.begin(vault, "undo", ops, notices)) {
            Optional<UndoneChanges> undone = undo(session);
            if (undone.isEmpty()) {
                cleared(session.history()).ifPresent(notices::add);
                return new UndoResult(Optional.empty(), Optional.empty(), notices, true);
            }
            notices.addAll(undone.get().changes().notices());
            undone.get().leftAlone().stream().map(LeftAlone::message).forEach(notices::add);
            return new UndoResult(
                    Optional.of(undone.get().undone()),
                    undone.get().changes().commit(),
                    notices,
                    undone.get().leftAlone().isEmpty());
        } catch (IOException e) {
            throw new WorkException(Reasons.of(e), e);
        }
    }

    private static Optional<String> cleared(RunHistory history) throws IOException {
        List<Run> runs = history.runs();
        Map<String, String> undone = RunHistory.undone(runs);
        return runs.stream()
                .filter(run -> RunHistory.isInPlace(run, undone))
                .findFirst()
                .map(run -> "run " + run.id() + " cannot be taken back any more: saved bytes are cleared away after 50"
                        + " runs and 90 days");
    }

    /** A file that someone saves meanwhile is left alone at the next attempt. */
    private static Optional<UndoneChanges> undo(WorkSession session) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return session.undo();
            } catch (StaleFilesException e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Ends what a killed run left; returns what was done, one line each, empty where all was well. */
    public static List<String> recover(Path vault) throws WorkException {
        return recover(vault, FileOps.disk());
    }

    /** The same by the operations {@code ops} of a disk. */
    static List<String> recover(Path vault, FileOps ops) throws WorkException {
        List<String> notices = new ArrayList<>();
        try (WorkSession session = Sessions.begin(vault, "recover", ops, notices)) {
            return notices;
        } catch (IOException e) {
            throw new WorkException(Reasons.of(e), e);
        }
    }
}
