package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Clears away the saved bytes of old runs: a run can be taken back as long as it is one of the last {@link #RUNS} or
 * younger than {@link #AGE}. What it did stays in the history, and what was kept for a person stays, too. To be used
 * under a {@link RunLock}, after recovery.
 */
final class Pruning {
    /** How many runs can always be taken back. */
    static final int RUNS = 50;

    /** How long a run can always be taken back. */
    static final Duration AGE = Duration.ofDays(90);

    private Pruning() {}

    static void prune(StateFolder state, FileOps ops, Instant now) throws IOException {
        List<Path> folders = RunHistory.folders(state);
        for (Path folder : folders.subList(0, Math.max(0, folders.size() - RUNS))) {
            boolean old = RunId.time(folder.getFileName().toString()).isBefore(now.minus(AGE));
            Path saved = folder.resolve(Journal.SAVED);
            if (old && Files.exists(saved)) {
                Optional<Journal> journal = Journal.read(ops, folder);
                if (journal.isPresent() && journal.get().state().isFinal()) {
                    ops.delete(saved);
                }
            }
        }
    }
}
