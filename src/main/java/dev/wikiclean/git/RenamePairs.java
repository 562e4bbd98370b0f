package dev.wikiclean.git;

import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Pairs the files that one commit removed with those that it added. A pair has the same content, or texts alike of which
 * each is by far the best for the other. What every note of a template says counts for nothing, and files with next to
 * nothing of their own pair only by their names: a wrong pair would lead links to a stranger.
 */
final class RenamePairs {
    /** The least that two texts must have in common, in percent. */
    private static final int ALIKE = 50;
    /** How much worse the second best must be, in percent. */
    private static final int MARGIN = 12;
    /** A file with fewer letters of its own has none to be known by. */
    private static final int SUBSTANCE = 48;

    private final BlobPieces pieces;
    private final UsualPieces usual;
    private final ObjectId treeBefore;
    private final TreeChanges changes;
    private final EqualFiles equals;

    RenamePairs(BlobPieces pieces, UsualPieces usual, ObjectId treeBefore, TreeChanges changes) {
        this.pieces = pieces;
        this.usual = usual;
        this.treeBefore = treeBefore;
        this.changes = changes;
        this.equals = new EqualFiles(changes);
    }

    TreeChanges changes() {
        return changes;
    }

    /** What the removed file became. */
    Pairing of(VaultPath path, ObjectId blob) throws IOException {
        if (changes.added().isEmpty()) {
            return new Pairing.None();
        }
        TreeChanges.Entry file = new TreeChanges.Entry(path, blob);
        Pieces around = path.isNote() ? usual.around(file, treeBefore, changes) : Pieces.NONE;
        List<TreeChanges.Entry> equal = equals.of(file);
        if (!equal.isEmpty()) {
            return equal(file, equal, around);
        }
        Optional<Pieces> text = pieces.of(blob);
        return text.isEmpty() ? new Pairing.None() : alike(file, text.get(), around);
    }

    private Pairing equal(TreeChanges.Entry file, List<TreeChanges.Entry> equal, Pieces around) throws IOException {
        Optional<TreeChanges.Entry> partner = equals.partner(file);
        boolean isTelling = hasSubstance(file, around);
        if (partner.isPresent()) {
            TreeChanges.Entry to = partner.get();
            return isTelling || to.path().name().equals(file.path().name())
                    ? new Pairing.One(to.path(), to.blob(), 100)
                    : new Pairing.None();
        }
        return isTelling
                ? new Pairing.Several(
                        equal.stream().map(TreeChanges.Entry::path).toList())
                : new Pairing.None();
    }

    private boolean hasSubstance(TreeChanges.Entry file, Pieces around) throws IOException {
        Optional<Pieces> text = pieces.of(file.blob());
        return text.isEmpty() || text.get().weight(around) >= SUBSTANCE;
    }

    private Pairing alike(TreeChanges.Entry file, Pieces text, Pieces around) throws IOException {
        List<TreeChanges.Entry> close = new ArrayList<>();
        TreeChanges.Entry best = null;
        int most = 0;
        List<Integer> scores = new ArrayList<>();
        for (TreeChanges.Entry to : changes.added()) {
            int score = isSameKind(file, to) && !equals.isPaired(to) ? score(file, text, to, around) : 0;
            scores.add(score);
            if (score > most) {
                most = score;
                best = to;
            }
        }
        if (most < ALIKE) {
            return new Pairing.None();
        }
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i) > most - MARGIN) {
                close.add(changes.added().get(i));
            }
        }
        if (close.size() > 1) {
            return new Pairing.Several(
                    close.stream().map(TreeChanges.Entry::path).toList());
        }
        return isBestBack(file, best, most, around)
                ? new Pairing.One(best.path(), best.blob(), most)
                : new Pairing.None();
    }

    /** Whether no other removed file is as much like {@code to}. */
    private boolean isBestBack(TreeChanges.Entry file, TreeChanges.Entry to, int most, Pieces around)
            throws IOException {
        Pieces text = pieces.of(to.blob()).orElseThrow();
        for (TreeChanges.Entry other : changes.removed()) {
            boolean competes = !other.path().equals(file.path())
                    && isSameKind(other, to)
                    && equals.partner(other).isEmpty();
            if (competes && score(to, text, other, around) > most - MARGIN) {
                return false;
            }
        }
        return true;
    }

    private int score(TreeChanges.Entry file, Pieces text, TreeChanges.Entry other, Pieces around) throws IOException {
        Optional<Pieces> pieces = this.pieces.of(other.blob());
        if (pieces.isEmpty()) {
            return 0;
        }
        boolean areTelling = Math.min(text.weight(around), pieces.get().weight(around)) >= SUBSTANCE;
        return areTelling || other.path().name().equals(file.path().name()) ? text.similarity(pieces.get(), around) : 0;
    }

    private static boolean isSameKind(TreeChanges.Entry a, TreeChanges.Entry b) {
        return a.path().extension().equals(b.path().extension());
    }
}
