package dev.wikiclean.index;

import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The headings and blocks of one note, looked up without going through all of them for each link. */
public final class NoteFragments {
    private final Note note;
    private final Set<String> headings = new HashSet<>();
    private final Set<String> blocks = new HashSet<>();

    private NoteFragments(Note note) {
        this.note = note;
        for (Heading heading : note.headings()) {
            headings.add(FragmentResolver.words(heading.text()));
        }
        for (BlockId block : note.blockIds()) {
            blocks.add(block.id().toLowerCase(Locale.ROOT));
        }
    }

    public static NoteFragments of(Note note) {
        return new NoteFragments(note);
    }

    /** The same answer as {@link FragmentResolver#exists}. */
    public boolean exists(String fragment) {
        if (fragment.indexOf('#') >= 0 || fragment.isBlank()) {
            return FragmentResolver.exists(note, fragment);
        }
        String part = fragment.strip();
        return part.startsWith("^")
                ? blocks.contains(part.substring(1).strip().toLowerCase(Locale.ROOT))
                : headings.contains(FragmentResolver.words(part));
    }
}
