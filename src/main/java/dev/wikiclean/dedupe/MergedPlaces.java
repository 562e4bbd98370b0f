package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.BodyWriter.Placed;
import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the headings and blocks of a cluster's notes are in the merged note, and what a link has to say to reach them. */
final class MergedPlaces {
    private final Note canonical;
    private final Map<VaultPath, Note> notes = new HashMap<>();
    private final BlockIdNames blockIds;
    private final Note merged;
    /** For each note its headings, by their place in it, with their place in the merged note. */
    private final Map<VaultPath, Map<Integer, Integer>> headings = new HashMap<>();

    MergedPlaces(Note canonical, Collection<Note> duplicates, BlockIdNames blockIds, Note merged) {
        this.canonical = canonical;
        this.blockIds = blockIds;
        this.merged = merged;
        notes.put(canonical.path(), canonical);
        duplicates.forEach(note -> notes.put(note.path(), note));
    }

    /** Finds the headings of {@code body} again, which were written by {@code writer} into {@code merged}. */
    MergedPlaces locate(MergedBody body, BodyWriter writer) {
        Map<MergedSection, Integer> sections = new IdentityHashMap<>();
        List<Integer> own = new ArrayList<>();
        List<Span> spans = spans(writer);
        int piece = 0;
        Map<Placed, Integer> counts = new IdentityHashMap<>();
        for (int i = 0; i < merged.headings().size(); i++) {
            int at = merged.headings().get(i).span().start();
            while (piece < spans.size() && spans.get(piece).end() <= at) {
                piece++;
            }
            if (piece < spans.size() && spans.get(piece).contains(at)) {
                Placed placed = writer.placed().get(piece);
                int place = i;
                placed.heading().ifPresent(section -> sections.put(section, place));
                inside(placed, counts.merge(placed, 1, Integer::sum) - 1, i);
            } else {
                own.add(i);
            }
        }
        ownHeadings(own);
        for (int i = 0; i < body.sections().size(); i++) {
            Optional<Heading> heading = body.sections().get(i).heading();
            if (heading.isPresent()) {
                sections.put(body.own().get(i), own.get(canonical.headings().indexOf(heading.get())));
            }
        }
        notes.values().forEach(note -> body.places(note.path()).forEach((heading, section) -> {
            if (sections.containsKey(section)) {
                of(note.path()).put(note.headings().indexOf(heading), sections.get(section));
            }
        }));
        return this;
    }

    /** Where the pieces stand in the merged text, in its order. */
    private static List<Span> spans(BodyWriter writer) {
        List<Span> spans = new ArrayList<>();
        int shift = 0;
        int edit = 0;
        for (Placed placed : writer.placed()) {
            while (writer.edits().get(edit).span().start() < placed.offset()) {
                shift += writer.edits().get(edit++).replacement().length();
            }
            spans.add(placed.span().shift(placed.offset() + shift));
        }
        return spans;
    }

    /** A heading inside a piece that moved whole, such as a callout. */
    private void inside(Placed placed, int number, int place) {
        if (placed.from().isEmpty() || placed.heading().isPresent()) {
            return;
        }
        Note note = notes.get(placed.from().get().note());
        int seen = 0;
        for (int i = 0; i < note.headings().size(); i++) {
            if (placed.from().get().span().contains(note.headings().get(i).span()) && seen++ == number) {
                of(note.path()).put(i, place);
            }
        }
    }

    private void ownHeadings(List<Integer> own) {
        if (own.size() != canonical.headings().size()) {
            throw new MergeRefused(canonical.path() + " would not be read as before");
        }
        for (int i = 0; i < own.size(); i++) {
            Heading before = canonical.headings().get(i);
            Heading after = merged.headings().get(own.get(i));
            if (before.level() != after.level() || !before.text().equals(after.text())) {
                throw new MergeRefused(canonical.path() + " would lose the heading " + before.text());
            }
            of(canonical.path()).put(i, own.get(i));
        }
    }

    private Map<Integer, Integer> of(VaultPath note) {
        return headings.computeIfAbsent(note, p -> new HashMap<>());
    }

    /**
     * What a link with {@code fragment} into {@code note} has to say instead to reach the same place in the merged note;
     * nothing where it may stay as it is.
     *
     * @throws MergeRefused if the place would be gone
     */
    Optional<String> follow(VaultPath note, String fragment) {
        String last = fragment.substring(fragment.lastIndexOf('#') + 1).strip();
        if (last.startsWith("^")) {
            String id = last.substring(1).strip();
            String name = blockIds.of(note).get(LinkedPlaces.key(id));
            return name == null || name.equals(id) ? Optional.empty() : Optional.of("^" + name);
        }
        List<Integer> before = FragmentResolver.headings(notes.get(note), fragment);
        if (before.isEmpty() || headings.isEmpty()) {
            return Optional.empty();
        }
        Integer place = of(note).get(before.get(before.size() - 1));
        if (place == null) {
            throw new MergeRefused("the heading #" + fragment + " of " + note + " would be gone");
        }
        return leadsTo(fragment, place) ? Optional.empty() : Optional.of(fragment(place, note, fragment));
    }

    private boolean leadsTo(String fragment, int place) {
        List<Integer> found = FragmentResolver.headings(merged, fragment);
        return !found.isEmpty() && found.get(found.size() - 1) == place;
    }

    /** The shortest way that names the heading at {@code place}, of the headings that it stands under. */
    private String fragment(int place, VaultPath note, String old) {
        List<Heading> all = merged.headings();
        String written = FragmentResolver.fragment(all.get(place).text());
        int level = all.get(place).level();
        for (int i = place - 1; !leadsTo(written, place) && i >= 0; i--) {
            if (all.get(i).level() < level) {
                level = all.get(i).level();
                written = FragmentResolver.fragment(all.get(i).text()) + "#" + written;
            }
        }
        if (!leadsTo(written, place)) {
            throw new MergeRefused("no link can name the heading #" + old + " of " + note + " in " + canonical.path());
        }
        return written;
    }
}
