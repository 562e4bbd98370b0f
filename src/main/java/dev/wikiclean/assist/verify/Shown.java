package dev.wikiclean.assist.verify;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.List;
import java.util.Optional;

/** What of a note may be shown to a model. */
@FunctionalInterface
public interface Shown {
    /** Everything of every note. */
    Shown ALL = note -> Optional.of(List.of());

    /** What must be left out of the note; empty where nothing of it may be shown. */
    Optional<List<Span>> withheld(Note note);

    /** The note with blanks in place of what is withheld: offsets stay. */
    default Optional<Note> of(Note note) {
        Optional<List<Span>> hidden = withheld(note);
        if (hidden.isEmpty() || hidden.get().isEmpty()) {
            return hidden.map(none -> note);
        }
        StringBuilder text = new StringBuilder(note.text());
        for (Span span : hidden.get()) {
            for (int i = span.start(); i < span.end(); i++) {
                if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                    text.setCharAt(i, ' ');
                }
            }
        }
        return Optional.of(NoteParser.parse(note.path(), SourceText.of(text.toString())));
    }
}
