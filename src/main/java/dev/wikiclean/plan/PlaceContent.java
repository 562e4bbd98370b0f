package dev.wikiclean.plan;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.plan.Statements.Statement;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands at a heading or block of a note. */
final class PlaceContent {
    private PlaceContent() {}

    /** The words of what {@code fragment} names in {@code note}; empty where there is no such place. */
    static Set<String> of(Note note, List<Statement> statements, String fragment) {
        Optional<Span> span = span(note, fragment);
        Set<String> words = new HashSet<>();
        if (span.isPresent()) {
            for (int i = 0; i < statements.size(); i++) {
                int start = statements.get(i).offset();
                int end = i + 1 < statements.size()
                        ? statements.get(i + 1).offset()
                        : note.text().length();
                boolean inside = span.get().isEmpty()
                        ? start <= span.get().start() && span.get().start() < Math.max(end, start + 1)
                        : span.get().contains(start);
                if (inside && !statements.get(i).dead()) {
                    words.add(statements.get(i).words());
                }
            }
        }
        return words;
    }

    /** The section of a heading, or the empty span at a block's id. */
    private static Optional<Span> span(Note note, String fragment) {
        String last = fragment.substring(fragment.lastIndexOf('#') + 1).strip();
        if (last.startsWith("^")) {
            return note.blockIds().stream()
                    .filter(id -> id.id().equalsIgnoreCase(last.substring(1).strip()))
                    .map(BlockId::span)
                    .map(id -> Span.at(id.start()))
                    .findFirst();
        }
        List<Integer> places = FragmentResolver.headings(note, fragment);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Heading heading = note.headings().get(places.get(places.size() - 1));
        int end = note.headings().stream()
                .filter(next -> next.span().start() > heading.span().start() && next.level() <= heading.level())
                .mapToInt(next -> next.span().start())
                .findFirst()
                .orElse(note.text().length());
        return Optional.of(
                new Span(heading.span().start(), Math.max(end, heading.span().end())));
    }
}
