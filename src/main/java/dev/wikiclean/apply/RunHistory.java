package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs that a state folder remembers. */
public final class RunHistory {
    private final StateFolder state;
    private final FileOps ops;
    private final Clock clock;

    public RunHistory(StateFolder state, FileOps ops, Clock clock) {
        this.state = state;
        this.ops = ops;
        this.clock = clock;
    }

    /** The runs of this vault that came as far as being prepared, the latest first; undoing runs among them. */
    public List<Run> runs() throws IOException {
        return all().stream().filter(run -> run.isOf(state)).toList();
    }

    /** The latest run of this vault that is in place, not taken back, and whose saved bytes are there. */
    public Optional<Run> lastUndoable() throws IOException {
        List<Run> runs = runs();
        Map<String, String> undone = undone(runs);
        return runs.stream()
                .filter(run -> isInPlace(run, undone) && run.hasSavedBytes())
                .findFirst();
    }

    /** Which runs were taken back, and by which. */
    public static Map<String, String> undone(List<Run> runs) {
        Map<String, String> undone = new HashMap<>();
        for (Run run : runs) {
            if (run.state().isApplied()) {
                run.undoOf().ifPresent(of -> undone.putIfAbsent(of, run.id()));
            }
        }
        return undone;
    }

    /** Whether a run stands, neither taken back nor itself one that takes back. */
    public static boolean isInPlace(Run run, Map<String, String> undone) {
        return run.undoOf().isEmpty() && run.state().isApplied() && !undone.containsKey(run.id());
    }

    /** The id of a run that was killed and not yet brought to an end; reads no more than a line or two. */
    public static Optional<String> interrupted(StateFolder state, FileOps ops) throws IOException {
        for (Path folder : folders(state).reversed()) {
            Optional<RunState> last = Journal.lastState(ops, folder);
            if (last.isPresent()) {
                // Every run ends those before it first, so only the latest can be unfinished.
                return last.get().isFinal()
                        ? Optional.empty()
                        : Optional.of(folder.getFileName().toString());
            }
        }
        return Optional.empty();
    }

    /**
     * Clears away the saved bytes of runs that are neither among the last 50 nor younger than 90 days; they stay in the
     * history. To be called when everything is done, under the {@link RunLock}.
     */
    public void prune() throws IOException {
        Pruning.prune(state, ops, clock.instant());
    }

    /** The run of that id, of whatever vault in this repository. */
    public Optional<Run> run(String id) throws IOException {
        Path folder = state.runs().resolve(id);
        return RunId.isValid(id) && Files.isDirectory(folder) ? read(folder) : Optional.empty();
    }

    /** The runs of every vault in the repository, the latest first. */
    List<Run> all() throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Path folder : folders(state).reversed()) {
            read(folder).ifPresent(runs::add);
        }
        return runs;
    }

    private Optional<Run> read(Path folder) throws IOException {
        return Journal.read(ops, folder).map(journal -> new Run(state, ops, clock, journal, java.util.Map.of()));
    }

    /** The folders of all runs, begun or not, the oldest first. */
    static List<Path> folders(StateFolder state) throws IOException {
        if (!Files.isDirectory(state.runs())) {
            return List.of();
        }
        try (var children = Files.list(state.runs())) {
            return children.filter(folder -> RunId.isValid(folder.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** The id of the latest run; empty where there is none. */
    static String lastId(StateFolder state) throws IOException {
        List<Path> folders = folders(state);
        return folders.isEmpty() ? "" : folders.getLast().getFileName().toString();
    }
}
