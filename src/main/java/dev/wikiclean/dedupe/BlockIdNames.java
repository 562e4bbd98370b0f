package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The block ids of a merged note: one that is taken gets a number, and links to it have to follow. */
final class BlockIdNames {
    /** Every id of every note of the cluster, so that a new name is nobody's. */
    private final Set<String> all = new HashSet<>();

    private final Set<String> taken = new HashSet<>();
    private final Map<VaultPath, Map<String, String>> names = new HashMap<>();
    private final Map<VaultPath, List<TextEdit>> edits = new HashMap<>();

    BlockIdNames(Note canonical, Collection<Note> duplicates) {
        canonical.blockIds().forEach(id -> taken.add(LinkedPlaces.key(id.id())));
        all.addAll(taken);
        duplicates.forEach(note -> note.blockIds().forEach(id -> all.add(LinkedPlaces.key(id.id()))));
    }

    /** Takes in the ids of the text at {@code span}, which moves. */
    void claim(Note duplicate, Span span) {
        for (BlockId id : BlockIdsWithin.of(duplicate, span)) {
            String name = claim(id.id());
            names(duplicate).putIfAbsent(LinkedPlaces.key(id.id()), name);
            if (!name.equals(id.id())) {
                edits.computeIfAbsent(duplicate.path(), p -> new ArrayList<>())
                        .add(TextEdit.replace(id.span(), "^" + name));
            }
        }
    }

    /** The name under which {@code id} can stand in the merged note. */
    private String claim(String id) {
        if (taken.add(LinkedPlaces.key(id))) {
            return id;
        }
        int number = 2;
        while (!all.add(LinkedPlaces.key(id + "-" + number))) {
            number++;
        }
        taken.add(LinkedPlaces.key(id + "-" + number));
        return id + "-" + number;
    }

    /** Lets links to {@code id} of {@code duplicate} lead to {@code name}, which stands where the same is said. */
    void follow(Note duplicate, String id, String name) {
        names(duplicate).putIfAbsent(LinkedPlaces.key(id), name);
    }

    /** A free name for {@code id} of {@code duplicate}, whose links will lead there. */
    String move(Note duplicate, String id) {
        return names(duplicate).computeIfAbsent(LinkedPlaces.key(id), k -> claim(id));
    }

    private Map<String, String> names(Note note) {
        return names.computeIfAbsent(note.path(), p -> new HashMap<>());
    }

    /** What each id of {@code note} is called in the merged note, by the id in lower case. */
    Map<String, String> of(VaultPath note) {
        return names.getOrDefault(note, Map.of());
    }

    List<TextEdit> edits(Note duplicate) {
        return edits.getOrDefault(duplicate.path(), List.of());
    }
}
