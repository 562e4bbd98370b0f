package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

/** Finds what notes have from a template: two notes of one template are not one note. */
final class UsualPieces {
    /** How many notes of the folder, and of the whole vault, are looked at. */
    private static final int SAMPLE = 24;

    private static final int OFTEN = 2;

    private final HistoryReader reader;
    private final BlobPieces pieces;
    private final List<TreeChanges.Entry> today;

    UsualPieces(HistoryReader reader, BlobPieces pieces, List<TreeChanges.Entry> today) {
        this.reader = reader;
        this.pieces = pieces;
        this.today = spread(notes(today), Set.of());
    }

    /**
     * What stands in several other notes: of the file's folder before the commit, of those that the commit removed, of
     * the vault today.
     */
    Pieces around(TreeChanges.Entry file, ObjectId treeBefore, TreeChanges changes) throws IOException {
        Set<ObjectId> others = new HashSet<>();
        spread(notes(changes.removed()), Set.of(file.blob())).forEach(entry -> others.add(entry.blob()));
        Set<ObjectId> changed = new HashSet<>(Set.of(file.blob()));
        changes.removed().forEach(entry -> changed.add(entry.blob()));
        List<TreeChanges.Entry> folder =
                notes(reader.filesIn(treeBefore, file.path().folder()));
        spread(folder, changed).forEach(entry -> others.add(entry.blob()));
        changes.added().forEach(entry -> changed.add(entry.blob()));
        Set<String> landed = new HashSet<>();
        changes.added().forEach(entry -> landed.add(entry.path().value()));
        today.stream()
                .filter(entry -> !changed.contains(entry.blob())
                        && !landed.contains(entry.path().value()))
                .forEach(entry -> others.add(entry.blob()));
        List<Pieces> texts = new ArrayList<>();
        for (ObjectId other : others) {
            pieces.of(other).ifPresent(texts::add);
        }
        return Pieces.common(texts, OFTEN);
    }

    private static List<TreeChanges.Entry> notes(Collection<TreeChanges.Entry> files) {
        return files.stream().filter(file -> file.path().isNote()).toList();
    }

    private static List<TreeChanges.Entry> spread(List<TreeChanges.Entry> files, Set<ObjectId> without) {
        List<TreeChanges.Entry> rest =
                files.stream().filter(file -> !without.contains(file.blob())).toList();
        int step = Math.max(1, rest.size() / SAMPLE);
        return IntStream.iterate(0, i -> i < rest.size(), i -> i + step)
                .limit(SAMPLE)
                .mapToObj(rest::get)
                .toList();
    }
}
