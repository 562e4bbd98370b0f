package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits below the newest one, parents before children whatever their clocks said.
 *
 * @param isCut whether there are older ones
 */
record CommitOrder(List<RevCommit> commits, CommitGraph graph, boolean isCut) {
    static CommitOrder read(RevWalk walk, ObjectId head, int most) throws IOException {
        List<RevCommit> newest = new ArrayList<>();
        walk.sort(RevSort.COMMIT_TIME_DESC);
        walk.markStart(walk.parseCommit(head));
        boolean isCut = false;
        for (RevCommit next = walk.next(); next != null; next = walk.next()) {
            if (newest.size() == most) {
                isCut = true;
                break;
            }
            newest.add(next);
        }
        List<RevCommit> order = parentsFirst(newest);
        Map<ObjectId, Integer> numbers = HashMap.newHashMap(order.size());
        order.forEach(commit -> numbers.put(commit, numbers.size()));
        List<int[]> parents = new ArrayList<>();
        for (RevCommit commit : order) {
            int[] of = new int[commit.getParentCount()];
            for (int p = 0; p < of.length; p++) {
                of[p] = numbers.getOrDefault(commit.getParent(p), CommitGraph.BEYOND);
            }
            parents.add(of);
        }
        List<ObjectId> ids = order.stream().map(RevCommit::copy).toList();
        return new CommitOrder(order, new CommitGraph(ids, parents), isCut);
    }

    private static List<RevCommit> parentsFirst(List<RevCommit> newest) {
        Map<RevCommit, Integer> children = HashMap.newHashMap(newest.size());
        newest.forEach(commit -> children.put(commit, 0));
        for (RevCommit commit : newest) {
            for (RevCommit parent : commit.getParents()) {
                children.computeIfPresent(parent, (p, count) -> count + 1);
            }
        }
        Deque<RevCommit> open = new ArrayDeque<>();
        newest.stream().filter(commit -> children.get(commit) == 0).forEach(open::add);
        List<RevCommit> order = new ArrayList<>(newest.size());
        while (!open.isEmpty()) {
            RevCommit commit = open.remove();
            order.add(commit);
            for (RevCommit parent : commit.getParents()) {
                Integer left = children.computeIfPresent(parent, (p, count) -> count - 1);
                if (left != null && left == 0) {
                    open.add(parent);
                }
            }
        }
        Collections.reverse(order);
        return order;
    }
}
