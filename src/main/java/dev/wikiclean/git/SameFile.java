package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Tells whether what stands at a path today is what came there once. Another file may have taken the path over without
 * the path ever being free: {@code A} moved to {@code B} and {@code C} to {@code A} in one commit.
 */
final class SameFile {
    private static final int ALIKE = 50;
    /** A commit that keeps less than this of a file, in percent, has put another in its place. */
    private static final int EDITED = 25;

    private final HistoryReader reader;
    private final BlobPieces pieces;
    private final ObjectId head;

    SameFile(HistoryReader reader, BlobPieces pieces, ObjectId head) {
        this.reader = reader;
        this.pieces = pieces;
        this.head = head;
    }

    /** Whether both contents have half of their text in common, or are equal. */
    boolean isAlike(ObjectId a, ObjectId b) throws IOException {
        return similarity(a, b) >= ALIKE;
    }

    private int similarity(ObjectId a, ObjectId b) throws IOException {
        if (a.equals(b)) {
            return 100;
        }
        Optional<Pieces> one = pieces.of(a);
        Optional<Pieces> two = pieces.of(b);
        return one.isPresent() && two.isPresent() ? one.get().similarity(two.get(), Pieces.NONE) : 0;
    }

    /** Whether every commit since {@code commit}, where {@code path} had the content {@code then}, only edited it. */
    boolean isSame(VaultPath path, ObjectId commit, ObjectId then, ObjectId now) throws IOException {
        if (isAlike(then, now)) {
            return true;
        }
        ObjectId last = then;
        try (RevWalk walk = reader.newWalk()) {
            walk.markStart(walk.parseCommit(head));
            walk.markUninteresting(walk.parseCommit(commit));
            walk.setTreeFilter(reader.touching(path));
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            for (RevCommit step = walk.next(); step != null; step = walk.next()) {
                Optional<ObjectId> next = reader.blob(step.getTree(), path);
                if (next.isEmpty() || !isEdit(step, last, next.get())) {
                    return false;
                }
                last = next.get();
            }
        }
        return last.equals(now);
    }

    private boolean isEdit(RevCommit step, ObjectId before, ObjectId after) throws IOException {
        if (similarity(before, after) >= EDITED) {
            return true;
        }
        boolean isBinary = pieces.of(before).isEmpty() && pieces.of(after).isEmpty();
        return isBinary && !isElsewhere(step, before);
    }

    /** Whether the commit added the content at another path. */
    private boolean isElsewhere(RevCommit step, ObjectId blob) throws IOException {
        RevCommit commit = reader.commits().parseCommit(step.copy());
        if (commit.getParentCount() == 0) {
            return false;
        }
        return reader.changes(reader.tree(commit.getParent(0)), commit.getTree()).added().stream()
                .anyMatch(added -> added.blob().equals(blob));
    }
}
