package dev.wikiclean.run;

import dev.wikiclean.rules.Config;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.rules.SliceKeys.Kind;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names, folded, that mean something else after a commit than before it. */
final class SliceNames {
    private final SliceBase base;
    private final Set<String> changed = new HashSet<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, List<String>> terms = new HashMap<>();

    SliceNames(SliceBase base, Config config) {
        this.base = base;
        config.concepts().forEach((term, note) -> SliceKeys.named(note)
                .forEach(name ->
                        terms.computeIfAbsent(name, n -> new ArrayList<>()).addAll(SliceKeys.named(term))));
    }

    /** What links to {@code name}, or to a term that the configuration says it for, is asked for. */
    void change(String name) {
        if (changed.add(name)) {
            base.find(Kind.TARGET, name).forEach(base::want);
            terms.getOrDefault(name, List.of()).forEach(this::change);
        }
    }

    /** Whether {@code target}, of a link, is one of them. */
    boolean mayConcern(String target) {
        return SliceKeys.named(target).stream().anyMatch(changed::contains);
    }

    /** A file of {@code name} goes: other spellings of the names of another file of that name prove less than before. */
    void leave(String name) {
        left.add(name);
    }

    /** A file beside the commit. */
    void meet(Note note) {
        if (!left.isEmpty() && SliceKeys.names(note.path()).stream().anyMatch(left::contains)) {
            SliceKeys.otherNames(note).forEach(this::change);
        }
    }
}
