package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Objects;
import java.util.Optional;

/**
 * By what a note is known again.
 *
 * @param path where it stood
 * @param id its front matter's {@code id}, if it has one
 * @param text its text in a few numbers
 */
public record NoteIdentity(VaultPath path, Optional<String> id, TextSketch text) {
    public NoteIdentity {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }

    public static NoteIdentity of(Note note) {
        return new NoteIdentity(note.path(), idOf(note), TextSketch.of(note));
    }

    static Optional<String> idOf(Note note) {
        return note.frontMatter().string("id").map(String::strip).filter(id -> !id.isEmpty());
    }
}
