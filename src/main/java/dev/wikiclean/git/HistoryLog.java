package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** When files came and went, in every commit that the newest one builds on. Texts are not looked at. */
final class HistoryLog {
    private final CommitGraph graph;
    private final Map<VaultPath, List<Removal>> removals = new HashMap<>();
    private final Map<VaultPath, List<Addition>> additions = new HashMap<>();
    private final boolean isCut;

    /**
     * A commit that put a file where none was.
     *
     * @param mayBeMove whether the same commit also took files away
     */
    record Addition(int commit, ObjectId blob, boolean mayBeMove) {}

    private HistoryLog(CommitGraph graph, boolean isCut) {
        this.graph = graph;
        this.isCut = isCut;
    }

    /** Reads {@code most} commits, the newest; fewer where there are no more. */
    static HistoryLog read(HistoryReader reader, ObjectId head, int most) throws IOException {
        CommitOrder order = CommitOrder.read(reader.commits(), head, most);
        HistoryLog log = new HistoryLog(order.graph(), order.isCut());
        for (int i = 0; i < order.graph().size(); i++) {
            RevCommit commit = order.commits().get(i);
            for (int p = 0; p < commit.getParentCount(); p++) {
                RevCommit parent = reader.commits().parseCommit(commit.getParent(p));
                if (!parent.getTree().equals(commit.getTree())) {
                    log.add(i, p, reader.changes(parent.getTree(), commit.getTree()));
                }
            }
        }
        return log;
    }

    private void add(int commit, int parent, TreeChanges changes) {
        for (TreeChanges.Entry gone : changes.removed()) {
            removals.computeIfAbsent(gone.path(), p -> new ArrayList<>(1))
                    .add(new Removal(commit, parent, gone.path(), gone.blob()));
        }
        if (!graph.isMerge(commit)) {
            boolean mayBeMove = !changes.removed().isEmpty();
            for (TreeChanges.Entry come : changes.added()) {
                additions
                        .computeIfAbsent(come.path(), p -> new ArrayList<>(1))
                        .add(new Addition(commit, come.blob(), mayBeMove));
            }
        }
    }

    CommitGraph graph() {
        return graph;
    }

    /** Whether there are older commits that were not read. */
    boolean isCut() {
        return isCut;
    }

    /** Every path that some commit took a file from. */
    Set<VaultPath> formerPaths() {
        return removals.keySet();
    }

    /** The commits that added the file, the oldest first; merges left out. */
    List<Addition> additions(VaultPath path) {
        return additions.getOrDefault(path, List.of());
    }

    /** The commits that took the file away, the oldest first; merges only where no commit of theirs did so. */
    List<Removal> removals(VaultPath path) {
        List<Removal> all = removals.getOrDefault(path, List.of());
        return all.stream().filter(r -> !isTold(r, all)).toList();
    }

    /** Whether a merge only repeats what a commit on its other side did. */
    private boolean isTold(Removal merge, List<Removal> all) {
        if (!graph.isMerge(merge.commit())) {
            return false;
        }
        int side = graph.parent(merge.commit(), merge.parent());
        return side == CommitGraph.BEYOND
                || all.stream()
                        .anyMatch(r -> r.commit() != merge.commit()
                                && r.commit() != side
                                && graph.descends(merge.commit(), r.commit())
                                && !graph.descends(side, r.commit()));
    }
}
