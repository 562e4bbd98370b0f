package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.Set;

/** The headings that name where text comes from: each is the only one of its words in the merged note. */
final class OriginNames {
    private final String heading;
    private final Set<String> taken = new HashSet<>();

    /** @param heading the wording; {@code %s} stands for the old title */
    OriginNames(Note canonical, String heading) {
        this.heading = heading;
        canonical.headings().forEach(there -> taken.add(NoteOutline.key(there.text())));
    }

    /** The words of the heading above the text of {@code duplicate}. */
    String of(Note duplicate) {
        String title = plain(duplicate);
        String path = duplicate.path().withoutNoteExtension();
        String words = heading.replace("%s", title);
        if (!taken.add(NoteOutline.key(words))) {
            words = heading.replace("%s", title + " (" + path + ")");
            for (int number = 2; !taken.add(NoteOutline.key(words)); number++) {
                words = heading.replace("%s", title + " (" + path + ", " + number + ")");
            }
        }
        return words;
    }

    /** The title as a heading can hold it. */
    static String plain(Note note) {
        return Titles.of(note)
                .replace("[[", "")
                .replace("]]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
