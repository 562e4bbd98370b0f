package dev.wikiclean.git;

import dev.wikiclean.index.Fate;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Follows files through the commits in which they left their places, up to today. */
final class FileFates {
    private final HistoryReader reader;
    private final HistoryLog log;
    private final CurrentFiles current;
    private final BlobPieces pieces;
    private final UsualPieces usual;
    private final SameFile same;
    private final MovedLinks links;
    private final Map<List<Integer>, RenamePairs> pairs = new HashMap<>();

    FileFates(
            HistoryReader reader,
            HistoryLog log,
            ObjectId head,
            CurrentFiles current,
            UsualPieces usual,
            BlobPieces pieces) {
        this.reader = reader;
        this.log = log;
        this.current = current;
        this.pieces = pieces;
        this.usual = usual;
        this.same = new SameFile(reader, pieces, head);
        this.links = new MovedLinks(reader);
    }

    /** The commits after which nothing at {@code path} was ever taken away again: one, or one on each branch. */
    List<Removal> last(VaultPath path) {
        List<Removal> all = log.removals(path);
        return all.stream()
                .filter(r -> all.stream().noneMatch(o -> log.graph().descends(o.commit(), r.commit())))
                .toList();
    }

    /** What became of the file that this commit took from its place. */
    Fate of(Removal removal) throws IOException {
        return follow(removal, List.of());
    }

    private Fate follow(Removal removal, List<Fate.Step> before) throws IOException {
        String commit = log.graph().id(removal.commit()).name();
        RenamePairs inCommit = pairs(removal);
        Pairing pairing = inCommit.of(removal.path(), removal.blob());
        if (pairing instanceof Pairing.Several several) {
            return new Fate.Ambiguous(several.paths().stream()
                    .flatMap(path -> current.onDisk(path).stream())
                    .toList());
        }
        if (pairing instanceof Pairing.One one) {
            Fate.Evidence evidence = new Fate.Evidence.SameText(one.similarity());
            return CurrentFiles.isHidden(one.path())
                    ? new Fate.Gone(removal.path(), commit)
                    : landed(one.path(), one.blob(), removal, with(before, commit, removal, one.path(), evidence));
        }
        ObjectId treeAfter = reader.tree(log.graph().id(removal.commit()));
        ObjectId treeBefore = reader.parent(log.graph().id(removal.commit()), removal.parent())
                .getTree();
        Optional<MovedLinks.Heir> heir = links.heir(
                removal.path(), treeBefore, treeAfter, inCommit.changes().edited());
        if (heir.isEmpty()) {
            return new Fate.Gone(removal.path(), commit);
        }
        VaultPath to = heir.get().path();
        Optional<ObjectId> blob = reader.blob(treeAfter, to);
        Fate.Evidence evidence = new Fate.Evidence.LinksMoved(heir.get().links());
        return blob.isEmpty()
                ? new Fate.Unknown()
                : landed(to, blob.get(), removal, with(before, commit, removal, to, evidence));
    }

    private static List<Fate.Step> with(
            List<Fate.Step> steps, String commit, Removal removal, VaultPath to, Fate.Evidence evidence) {
        List<Fate.Step> more = new ArrayList<>(steps);
        more.add(new Fate.Step(commit, removal.path(), to, evidence));
        return more;
    }

    /** What became of the file that came to {@code at} in the commit of {@code arrival}. */
    private Fate landed(VaultPath at, ObjectId blob, Removal arrival, List<Fate.Step> steps) throws IOException {
        List<Fate> answers = new ArrayList<>();
        List<Removal> next = next(at, arrival.commit());
        for (Removal removal : next) {
            answers.add(follow(removal, steps));
        }
        Optional<ObjectId> now = current.committed(at);
        Optional<VaultPath> file = current.onDisk(at);
        if (next.isEmpty()) {
            ObjectId commit = log.graph().id(arrival.commit());
            return now.isPresent() && file.isPresent() && same.isSame(at, commit, blob, now.get())
                    ? new Fate.Moved(file.get(), steps)
                    : new Fate.Unknown();
        }
        if (now.isPresent() && file.isPresent() && same.isAlike(blob, now.get())) {
            answers.add(new Fate.Moved(file.get(), steps));
        }
        return together(answers);
    }

    /** The first commits above {@code commit} that took away what stood at {@code path}. */
    private List<Removal> next(VaultPath path, int commit) {
        List<Removal> later = log.removals(path).stream()
                .filter(r -> log.graph().descends(r.commit(), commit))
                .toList();
        return later.stream()
                .filter(r -> later.stream().noneMatch(o -> log.graph().descends(r.commit(), o.commit())))
                .toList();
    }

    /** One answer out of several: they must agree. */
    static Fate together(List<Fate> answers) {
        Set<VaultPath> now = new LinkedHashSet<>();
        boolean allMoved = true;
        boolean allGone = true;
        for (Fate answer : answers) {
            allMoved &= answer instanceof Fate.Moved;
            allGone &= answer instanceof Fate.Gone;
            if (answer instanceof Fate.Moved moved) {
                now.add(moved.now());
            } else if (answer instanceof Fate.Ambiguous ambiguous) {
                now.addAll(ambiguous.now());
            }
        }
        if (answers.size() == 1 || allGone && !answers.isEmpty() || allMoved && now.size() == 1) {
            return answers.get(answers.size() - 1);
        }
        return now.isEmpty() ? new Fate.Unknown() : new Fate.Ambiguous(List.copyOf(now));
    }

    private RenamePairs pairs(Removal removal) throws IOException {
        List<Integer> key = List.of(removal.commit(), removal.parent());
        RenamePairs found = pairs.get(key);
        if (found == null) {
            ObjectId commit = log.graph().id(removal.commit());
            ObjectId before = reader.parent(commit, removal.parent()).getTree();
            found = new RenamePairs(pieces, usual, before, reader.changes(before, reader.tree(commit)));
            pairs.put(key, found);
        }
        return found;
    }

    SameFile same() {
        return same;
    }
}
