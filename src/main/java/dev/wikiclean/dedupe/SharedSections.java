package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections that two notes had below the same headings, as they stand in the merged note, both versions in full. */
public final class SharedSections {
    /**
     * A piece of such a section: a paragraph, an item of a list, a table, a block of code.
     *
     * @param span where it stands in the merged note, whole lines
     * @param item whether it is an item of a list
     * @param plain whether it is one paragraph of prose that nothing points at
     * @param canonical whether the canonical said it; else the duplicate
     * @param before how it stood in the note that it comes from
     */
    public record Passage(Span span, boolean item, boolean plain, boolean canonical, String before) {}

    /**
     * A section.
     *
     * @param heading as the merged note has it
     */
    public record Section(String heading, List<Passage> passages) {
        public Section {
            passages = List.copyOf(passages);
        }

        /** Whether both notes have prose in it. */
        public boolean hasBoth() {
            return passages.stream().anyMatch(each -> each.plain() && each.canonical())
                    && passages.stream().anyMatch(each -> each.plain() && !each.canonical());
        }
    }

    private SharedSections() {}

    /** Every such section with prose of both, in the order of the merged note. */
    public static List<Section> of(Note canonical, Note duplicate, Note merged) {
        Map<List<String>, Optional<OutlineSection>> own = byPath(canonical);
        Map<List<String>, Optional<OutlineSection>> other = byPath(duplicate);
        Map<List<String>, Optional<OutlineSection>> all = byPath(merged);
        List<Section> shared = new ArrayList<>();
        for (OutlineSection section : NoteOutline.of(merged)) {
            Optional<OutlineSection> mine = own.getOrDefault(section.path(), Optional.empty());
            Optional<OutlineSection> theirs = other.getOrDefault(section.path(), Optional.empty());
            if (all.getOrDefault(section.path(), Optional.empty()).isPresent()
                    && mine.isPresent()
                    && theirs.isPresent()) {
                List<Passage> passages = section.units().stream()
                        .map(unit -> passage(unit, mine.get(), canonical, theirs.get(), duplicate))
                        .toList();
                String heading = section.heading().map(Heading::text).orElse("");
                shared.add(new Section(heading, passages));
            }
        }
        return shared.stream().filter(Section::hasBoth).toList();
    }

    /** Sections by their headings; one whose headings stand twice is none. */
    private static Map<List<String>, Optional<OutlineSection>> byPath(Note note) {
        Map<List<String>, Optional<OutlineSection>> sections = new HashMap<>();
        for (OutlineSection section : NoteOutline.of(note)) {
            if (!section.isLead()) {
                sections.merge(section.path(), Optional.of(section), (a, b) -> Optional.empty());
            }
        }
        return sections;
    }

    private static Passage passage(
            TextUnit unit, OutlineSection mine, Note canonical, OutlineSection theirs, Note duplicate) {
        boolean item = unit.kind() == TextUnit.Kind.ITEM;
        Optional<TextUnit> own = like(unit, mine);
        Optional<TextUnit> other = like(unit, theirs);
        boolean plain = unit.plain() && unit.blockIds().isEmpty() && (own.isPresent() || other.isPresent());
        String before = own.map(found -> found.span().of(canonical.text()))
                .or(() -> other.map(found -> found.span().of(duplicate.text())))
                .orElse("");
        return new Passage(unit.span(), item, plain, own.isPresent(), before);
    }

    private static Optional<TextUnit> like(TextUnit unit, OutlineSection section) {
        return section.units().stream()
                .filter(each ->
                        each.plain() && each.blockIds().isEmpty() && each.keys().equals(unit.keys()))
                .findFirst();
    }
}
