package dev.wikiclean.run;

import dev.wikiclean.index.IndexCache;
import dev.wikiclean.rules.AgentNotes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * What is known of the files that a commit does not touch: of most by the index of an older tree, of those that commits
 * have changed since by a small index beside it. Their files are numbered one behind the other.
 */
final class SliceIndex {
    private final IndexCache base;
    private final Optional<IndexCache> later;
    private final BitSet hidden = new BitSet();

    /** @param later of files as newer commits hold them; of those it counts what {@code overlay} found there */
    SliceIndex(IndexCache base, Optional<IndexCache> later, SliceOverlay overlay) {
        this.base = base;
        this.later = later;
        for (String path : overlay.paths()) {
            int file = base.find(path);
            if (file >= 0) {
                hidden.set(file);
            }
        }
        for (int file = 0; file < later.map(IndexCache::size).orElse(0); file++) {
            if (!overlay.isKnown(later.get().path(file))) {
                hidden.set(base.size() + file);
            }
        }
    }

    private boolean isLater(int file) {
        return file >= base.size();
    }

    /** How many of all files are notes, and how many of these carry the keys of an agent's wiki. */
    AgentNotes notes() {
        int notes = base.identity().notes();
        int agents = base.identity().agents();
        for (int file = hidden.nextSetBit(0); file >= 0 && !isLater(file); file = hidden.nextSetBit(file + 1)) {
            notes -= StagedKinds.isNote(base.kind(file)) ? 1 : 0;
            agents -= StagedKinds.isAgents(base.kind(file)) ? 1 : 0;
        }
        int all = base.size() + later.map(IndexCache::size).orElse(0);
        for (int file = hidden.nextClearBit(base.size()); file < all; file = hidden.nextClearBit(file + 1)) {
            notes += StagedKinds.isNote(kind(file)) ? 1 : 0;
            agents += StagedKinds.isAgents(kind(file)) ? 1 : 0;
        }
        return new AgentNotes(notes, agents);
    }

    /** Any note of the vault that states an id. */
    Optional<Integer> firstWithId() {
        int all = base.size() + later.map(IndexCache::size).orElse(0);
        for (int file = 0; file < all; file++) {
            if (StagedKinds.hasId(kind(file)) && counts(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    int kind(int file) {
        return isLater(file) ? later.orElseThrow().kind(file - base.size()) : base.kind(file);
    }

    String path(int file) {
        return isLater(file) ? later.orElseThrow().path(file - base.size()) : base.path(file);
    }

    String blob(int file) {
        return isLater(file) ? later.orElseThrow().blob(file - base.size()) : base.blob(file);
    }

    /** The vault's files with {@code key}, ascending. */
    List<Integer> files(long key) {
        List<Integer> found = new ArrayList<>();
        add(base.files(key), 0, found);
        later.ifPresent(more -> add(more.files(key), base.size(), found));
        return found;
    }

    /** The vault's files with a name that passes, ascending: see {@link IndexCache#near}. */
    List<Integer> near(LongPredicate characters, Predicate<String> name) {
        List<Integer> found = new ArrayList<>();
        add(base.near(characters, name), 0, found);
        later.ifPresent(more -> add(more.near(characters, name), base.size(), found));
        return found;
    }

    private void add(int[] files, int first, List<Integer> found) {
        for (int file : files) {
            if (counts(first + file)) {
                found.add(first + file);
            }
        }
    }

    private boolean counts(int file) {
        return !hidden.get(file) && StagedKinds.kind(kind(file)) != StagedKinds.SPECIAL;
    }

    /** The number of the first file behind all whose paths begin with {@code start}, in the part that holds {@code file}. */
    int behind(String start, int file) {
        return isLater(file)
                ? base.size() + place(later.orElseThrow(), start + "\uFFFF")
                : place(base, start + "\uFFFF");
    }

    private static int place(IndexCache index, String path) {
        int place = index.find(path);
        return place < 0 ? -place - 1 : place;
    }

    /** Whether any file of the vault has a path that begins with {@code start}. */
    boolean hasBelow(String start) {
        return hasBelow(base, 0, start)
                || later.filter(more -> hasBelow(more, base.size(), start)).isPresent();
    }

    private boolean hasBelow(IndexCache index, int first, String start) {
        for (int file = place(index, start); file < index.size(); file++) {
            if (!index.path(file).startsWith(start)) {
                return false;
            }
            if (counts(first + file)) {
                return true;
            }
        }
        return false;
    }
}
