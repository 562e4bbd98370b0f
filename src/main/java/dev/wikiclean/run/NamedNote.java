package dev.wikiclean.run;

import dev.wikiclean.rules.RuleContext;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

/** Finds the note that somebody means. */
final class NamedNote {
    private NamedNote() {}

    /**
     * The note of that path or name, as a link would name it.
     *
     * @throws WorkException if there is none, or it is not to be touched
     */
    static Note of(RuleContext context, String name) throws WorkException {
        Optional<Note> note;
        try {
            note = context.index()
                    .resolver()
                    .resolve(VaultPath.of("note.md"), name)
                    .path()
                    .flatMap(context.vault()::note);
        } catch (IllegalArgumentException e) {
            note = Optional.empty();
        }
        if (note.isEmpty()) {
            throw new WorkException("no such note: " + name + "; name it by its path in the vault");
        }
        if (context.isLeftAlone(note.get())) {
            throw new WorkException(note.get().path() + " is left alone: by `ignore` or `include` of the configuration,"
                    + " by its own `wiki-clean: off`, or as one side of a conflict");
        }
        return note.get();
    }
}
