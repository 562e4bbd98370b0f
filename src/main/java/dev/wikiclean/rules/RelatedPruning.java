package dev.wikiclean.rules;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.text.Span;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What goes when the dead items of one note go: each with its lines, and where asked the section that nothing is left in. */
final class RelatedPruning {
    private final RuleContext context;
    private final Note note;
    private final BlockGuard guard;
    private final Map<RelatedItem, Span> lines;
    private final Set<Span> gone;
    private final List<Span> emptied = new ArrayList<>();

    private RelatedPruning(RuleContext context, Note note, Collection<RelatedItem> items) {
        this.context = context;
        this.note = note;
        this.guard = new BlockGuard(note.source());
        this.lines = withGaps(note.text(), List.copyOf(items));
        this.gone = new HashSet<>(guard.harmless(List.copyOf(lines.values())));
    }

    /** The lines of each item. Where blank lines stand around items in a row, those below go too, so that no gap grows. */
    private static Map<RelatedItem, Span> withGaps(String text, List<RelatedItem> items) {
        Map<RelatedItem, Span> lines = new LinkedHashMap<>();
        int row = -1;
        for (int i = 0; i < items.size(); i++) {
            Span whole = items.get(i).whole();
            row = i > 0 && items.get(i - 1).whole().end() == whole.start() ? row : whole.start();
            boolean last = i + 1 == items.size() || items.get(i + 1).whole().start() != whole.end();
            int end = last && Lines.isGapAbove(text, row) ? Lines.behindGap(text, whole.end()) : whole.end();
            lines.put(items.get(i), new Span(whole.start(), end));
        }
        return lines;
    }

    static RelatedPruning of(
            RuleContext context, Note note, Collection<RelatedItem> items, List<RelatedSection> sections) {
        RelatedPruning pruning = new RelatedPruning(context, note, items);
        if (context.config().option(DeadRelatedLink.REMOVE_EMPTY_SECTION)) {
            sections.forEach(pruning::empty);
        }
        return pruning;
    }

    private void empty(RelatedSection section) {
        Span whole = whole(section);
        List<Span> inside = Stream.concat(gone.stream(), emptied.stream())
                .filter(span -> section.body().contains(span.start()))
                .sorted()
                .toList();
        boolean nothingLeft = !inside.isEmpty();
        int from = section.body().start();
        for (Span span : inside) {
            nothingLeft &= from > span.start() || Lines.isBlank(note.text(), from, span.start());
            from = Math.max(from, span.end());
        }
        if (nothingLeft
                && Lines.isBlank(note.text(), from, section.body().end())
                && mayGo(section)
                && guard.isHarmless(
                        Stream.concat(gone.stream(), Stream.of(whole)).toList())) {
            emptied.add(whole);
        }
    }

    private Span whole(RelatedSection section) {
        String text = note.text();
        Span span = new Span(section.head().start(), section.body().end());
        if (section.heading().isEmpty()) {
            Span lines = Lines.whole(text, span);
            int end = Lines.isGapAbove(text, lines.start()) ? Lines.behindGap(text, lines.end()) : lines.end();
            return new Span(lines.start(), end);
        }
        int start = Lines.start(text, span.start());
        while (span.end() == text.length() && Lines.isGapAbove(text, start)) {
            start = Lines.start(text, start - 1);
        }
        return new Span(start, span.end());
    }

    /** Whether nobody leads to the head, and it says nothing besides its name. */
    private boolean mayGo(RelatedSection section) {
        Span head = section.head();
        boolean plain = Lines.isBlank(note.text(), Lines.start(note.text(), head.start()), head.start())
                && note.blockIds().stream().noneMatch(id -> head.contains(id.span()))
                && note.links().stream().noneMatch(link -> head.contains(link.span()));
        return plain && section.heading().filter(this::isLinked).isEmpty();
    }

    private boolean isLinked(String heading) {
        Stream<ResolvedLink> own = context.index().linksOf(note.path()).stream()
                .filter(link -> link.destination().filter(note.path()::equals).isPresent());
        return Stream.concat(own, context.index().backlinks(note.path()).stream())
                .flatMap(link -> link.link().fragment().map(Link.Part::text).stream())
                .flatMap(fragment -> FragmentResolver.parts(fragment).stream())
                .anyMatch(part -> FragmentResolver.isSameHeading(part, heading));
    }

    /** What takes {@code item} out; nothing where the rest of the note would read otherwise without it. */
    Optional<Fix> fix(RelatedItem item) {
        Span own = lines.get(item);
        if (!gone.contains(own)) {
            return Optional.empty();
        }
        Optional<Span> section =
                emptied.stream().filter(span -> span.contains(item.whole())).reduce((a, b) -> b);
        String summary = section.isPresent()
                ? "remove the section, which leads nowhere"
                : item.isRow() ? "remove the row" : "remove the list item";
        TextEdit edit = TextEdit.delete(section.orElse(own));
        return Optional.of(
                new Fix(Applicability.UNSAFE, summary, List.of(new FileChange.Modify(note.path(), List.of(edit)))));
    }
}
