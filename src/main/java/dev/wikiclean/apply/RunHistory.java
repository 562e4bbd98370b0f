package dev.wikiclean.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /** The latest run of this vault that is in place and not taken back. */
    public Optional<Run> lastUndoable() throws IOException {
        List<Run> runs = runs();
        Set<String> undone = new HashSet<>();
        for (Run run : runs) {
            if (run.state().isApplied()) {
                run.undoOf().ifPresent(undone::add);
            }
        }
        return runs.stream()
                .filter(run -> run.undoOf().isEmpty() && run.state().isApplied() && !undone.contains(run.id()))
                .findFirst();
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
