package dev.wikiclean.dedupe;

import dev.wikiclean.vault.CopyNames;
import dev.wikiclean.vault.Note;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What makes two notes candidates for one topic, as words that both then have: names, equal texts, names of copies. They
 * depend on the note alone, and so are more than the rest of the vault may leave of them.
 */
public final class DuplicateKeys {
    private DuplicateKeys() {}

    /** The words of {@code note}; none for a note that is on no topic. */
    public static Set<String> of(Note note) {
        Set<String> keys = new LinkedHashSet<>();
        if (!NoteRoles.isTopical(note) || Bodies.start(note) >= note.text().length()) {
            return keys;
        }
        String title = Titles.of(note);
        TitleParts parts = TitleParts.of(title);
        List<TopicKey> names = TopicKeys.of(note, title, parts, value -> false);
        names.forEach(key -> keys.add("name " + key.value()));
        if (parts.kind().hasTwoNames()) {
            TitleParts qualified = new TitleParts(TitleParts.Kind.QUALIFIER, parts.main(), parts.second());
            for (TitleParts other : List.of(qualified, parts.asPlain(title))) {
                TopicKeys.of(note, title, other, value -> false).forEach(key -> keys.add("name " + key.value()));
            }
        }
        String folder = note.path().folder() + "/";
        keys.add("copy " + folder + note.path().stem());
        CopyNames.original(note.path().stem()).ifPresent(original -> keys.add("copy " + folder + original));
        Candidate candidate = new Candidate(note, names, parts);
        if (note.text().length() - candidate.bodyStart() >= EqualTexts.LEAST_TEXT) {
            keys.add("text " + Bodies.fingerprint(candidate));
        }
        return keys;
    }

    /**
     * The numbers of the title of {@code note}, where they set it apart from every note with other ones, whatever the two
     * say: see {@link NumberVeto}. None where it has none, or is called like a copy, which a number does not set apart.
     */
    public static Set<String> numbers(Note note) {
        return CopyNames.original(note.path().stem()).isPresent() ? Set.of() : TitleNumbers.of(Titles.of(note));
    }
}
