package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The sections of a note below headings of a kind. */
final class Sections {
    private Sections() {}

    /** Where they stand, from the heading to the next of its level or a higher one. */
    static List<Span> of(Note note, Predicate<String> heading) {
        List<Span> found = new ArrayList<>();
        for (Heading each : note.headings()) {
            if (heading.test(each.text())) {
                found.add(new Span(each.span().start(), end(note, each)));
            }
        }
        return found;
    }

    private static int end(Note note, Heading heading) {
        return note.headings().stream()
                .filter(next -> next.span().start() > heading.span().start() && next.level() <= heading.level())
                .mapToInt(next -> next.span().start())
                .min()
                .orElse(note.text().length());
    }
}
