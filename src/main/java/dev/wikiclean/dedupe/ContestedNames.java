package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Aliases that notes claim which have no other name in common: nobody can tell which of them is meant. */
final class ContestedNames {
    private static final int MANY = 12;

    private ContestedNames() {}

    /** The folded aliases that {@code notes}, of these {@code titles}, contest. */
    static Set<String> of(List<Note> notes, List<TitleParts> titles) {
        Map<String, List<Integer>> claims = new HashMap<>();
        for (int i = 0; i < notes.size(); i++) {
            for (String alias : notes.get(i).frontMatter().list("aliases")) {
                String name = NameFolding.fold(alias);
                if (!name.equals(NameFolding.fold(titles.get(i).main()))) {
                    claims.computeIfAbsent(name, k -> new ArrayList<>(1)).add(i);
                }
            }
        }
        Set<String> found = new HashSet<>();
        claims.forEach((name, claimants) -> {
            if (claimants.size() > 1 && !areOneCircle(name, claimants, notes, titles)) {
                found.add(name);
            }
        });
        return found;
    }

    /** Whether the claimants hang together by their other names. */
    private static boolean areOneCircle(
            String name, List<Integer> claimants, List<Note> notes, List<TitleParts> titles) {
        if (claimants.size() > MANY) {
            return false;
        }
        List<Set<String>> left = new ArrayList<>();
        claimants.forEach(i -> left.add(names(notes.get(i), titles.get(i), name)));
        Set<String> circle = left.remove(0);
        for (int i = 0; i < left.size(); ) {
            if (Collections.disjoint(circle, left.get(i))) {
                i++;
            } else {
                circle.addAll(left.remove(i));
                i = 0;
            }
        }
        return left.isEmpty();
    }

    private static Set<String> names(Note note, TitleParts title, String without) {
        Set<String> names = new HashSet<>();
        names.add(NameFolding.fold(title.main()));
        names.add(NameFolding.fold(title.second()));
        note.frontMatter().list("aliases").forEach(alias -> names.add(NameFolding.fold(alias)));
        names.remove("");
        names.remove(without);
        return names;
    }
}
