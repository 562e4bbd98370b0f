package dev.wikiclean.dedupe;

import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.List;

/** What a note is called, as far as duplicates go: a heading is a title only where nothing else can be meant by it. */
final class Titles {
    private Titles() {}

    /** The front matter's title, else the one heading of level 1 at the head of the body, else the file's name. */
    static String of(Note note) {
        return note.frontMatter()
                .string("title")
                .filter(title -> !title.isBlank())
                .orElseGet(() -> {
                    List<Heading> tops =
                            note.headings().stream().filter(h -> h.level() == 1).toList();
                    boolean isTitle = tops.size() == 1
                            && tops.get(0).span().start() <= Bodies.start(note)
                            && !tops.get(0).text().isBlank();
                    return isTitle
                            ? tops.get(0).text()
                            : TopicKeys.topicOfStem(note.path().stem());
                });
    }

    /** Whether the note states its title itself, be it the file's name. */
    static boolean isStated(Note note) {
        return note.frontMatter().string("title").filter(t -> !t.isBlank()).isPresent()
                || note.headings().stream()
                        .anyMatch(heading ->
                                heading.level() == 1 && heading.text().strip().equals(of(note).strip()));
    }

    /** Whether the title is a heading that says something else than the file's name. */
    static boolean isLooseHeading(Note note, String title) {
        return note.frontMatter().string("title").filter(t -> !t.isBlank()).isEmpty()
                && !NameFolding.fold(title).equals(NameFolding.fold(note.path().stem()));
    }
}
