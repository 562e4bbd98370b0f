package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.PropertyValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The members of a key that holds a list: one text with commas is a list too, as Obsidian reads aliases and tags. */
final class ListedValues {
    private static final Set<String> SPLIT = Set.of("aliases", "alias", "tags", "tag");

    private ListedValues() {}

    static List<String> of(Note note, String key) {
        List<String> values = note.frontMatter().list(key);
        boolean one = SPLIT.contains(key) && values.size() == 1 && values.get(0).indexOf(',') >= 0;
        if (!one || PropertyValue.of(note.source(), key).isList()) {
            return values;
        }
        return Stream.of(values.get(0).split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
