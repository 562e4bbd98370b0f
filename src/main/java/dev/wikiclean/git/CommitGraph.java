package dev.wikiclean.git;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;

/** Commits by number, parents before children, and who descends from whom. */
final class CommitGraph {
    /** For a parent that was not read. */
    static final int BEYOND = -1;

    private final List<ObjectId> ids;
    private final List<int[]> parents;
    private final boolean isLine;

    CommitGraph(List<ObjectId> ids, List<int[]> parents) {
        this.ids = List.copyOf(ids);
        this.parents = List.copyOf(parents);
        this.isLine = parents.stream().allMatch(of -> of.length <= 1);
    }

    ObjectId id(int commit) {
        return ids.get(commit);
    }

    int size() {
        return ids.size();
    }

    /** The number of the commit's parent {@code nth}; {@link #BEYOND} where it was not read. */
    int parent(int commit, int nth) {
        return parents.get(commit)[nth];
    }

    boolean isMerge(int commit) {
        return parents.get(commit).length > 1;
    }

    /** Whether {@code later} was made on top of {@code earlier}; no commit descends from itself. */
    boolean descends(int later, int earlier) {
        if (later <= earlier) {
            return false;
        }
        if (isLine) {
            return true;
        }
        BitSet seen = new BitSet(later + 1);
        Deque<Integer> open = new ArrayDeque<>();
        open.push(later);
        while (!open.isEmpty()) {
            for (int parent : parents.get(open.pop())) {
                if (parent == earlier) {
                    return true;
                }
                if (parent > earlier && !seen.get(parent)) {
                    seen.set(parent);
                    open.push(parent);
                }
            }
        }
        return false;
    }
}
