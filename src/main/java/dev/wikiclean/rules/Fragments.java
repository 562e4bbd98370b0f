package dev.wikiclean.rules;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.Vault;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/** Whether the place that a link's fragment names exists in a note. */
final class Fragments {
    private Fragments() {}

    /** {@code fragment} is {@code Heading}, {@code A#B} or {@code ^block}, without the first {@code #}. */
    static boolean exists(Vault vault, VaultPath file, String fragment) {
        Optional<Note> note = vault.note(file);
        if (note.isEmpty()) {
            return false;
        }
        String last = fragment.substring(fragment.lastIndexOf('#') + 1).strip();
        if (last.startsWith("^")) {
            String id = last.substring(1);
            return note.get().blockIds().stream().anyMatch(block -> block.id().equalsIgnoreCase(id));
        }
        String wanted = NameFold.words(last);
        return note.get().headings().stream()
                .map(Heading::text)
                .map(NameFold::words)
                .anyMatch(wanted::equals);
    }
}
