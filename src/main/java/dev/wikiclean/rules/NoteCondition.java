package dev.wikiclean.rules;

import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which notes something holds.
 *
 * @param onlyIn the files; all where empty
 * @param withAny keys of which the note has at least one; no matter where empty
 * @param when values of keys, each of which the note has
 * @param unless values of keys, none of which the note has
 */
record NoteCondition(
        Globs onlyIn, List<String> withAny, Map<String, List<String>> when, Map<String, List<String>> unless) {

    static NoteCondition of(Settings settings) {
        return new NoteCondition(
                settings.get(MatterKeys.ONLY_IN),
                settings.get(MatterKeys.WITH_ANY),
                settings.get(MatterKeys.WHEN),
                settings.get(MatterKeys.UNLESS));
    }

    /** The cheap questions come first: matching a path folds it. */
    boolean holds(Note note) {
        if (onlyIn.isEmpty() && withAny.isEmpty() && when.isEmpty() && unless.isEmpty()) {
            return true;
        }
        FrontMatter matter = note.frontMatter();
        return hasAny(matter.keys())
                && when.entrySet().stream().allMatch(e -> says(matter, e.getKey(), e.getValue()))
                && unless.entrySet().stream().noneMatch(e -> says(matter, e.getKey(), e.getValue()))
                && (onlyIn.isEmpty() || onlyIn.match(note.path().value()));
    }

    private boolean hasAny(Set<String> keys) {
        if (withAny.isEmpty()) {
            return true;
        }
        for (String key : withAny) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the key has one of the values, in any case; a star stands for any value. */
    private static boolean says(FrontMatter matter, String key, List<String> values) {
        for (String said : matter.list(key)) {
            for (String value : values) {
                if (value.equals("*") || value.equalsIgnoreCase(said.strip())) {
                    return true;
                }
            }
        }
        return false;
    }
}
