package dev.wikiclean.dedupe;

import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The canonical's body as it grows: its own text stays, what only a duplicate says is added at the end of the section of
 * the same heading, else at the end of the note under a heading that names where it came from.
 */
final class MergedBody {
    private static final int ORIGIN_LEVEL = 2;
    private final Note canonical;
    private final String originHeading;
    private final List<OutlineSection> sections;
    private final Set<String> known = new HashSet<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<VaultPath> reached;
    private final DefinedLabels labels = new DefinedLabels();
    private final Map<Integer, Joined> insertions = new TreeMap<>();
    private final Joined origins;

    /**
     * @param reached files that the canonical leads to; grows with what is moved
     */
    MergedBody(Note canonical, Set<VaultPath> reached, String originHeading) {
        this.canonical = canonical;
        this.originHeading = originHeading;
        this.reached = new HashSet<>(reached);
        this.sections = NoteOutline.of(canonical);
        this.origins = new Joined(eol());
        for (OutlineSection section : sections) {
            for (TextUnit unit : section.units()) {
                known.addAll(unit.keys());
                blockIds.addAll(unit.blockIds());
                labels.define(canonical, unit);
            }
        }
    }

    /** Adds what only {@code duplicate} says. */
    void take(Note duplicate, MovedText moved, LinkedPlaces linked) {
        List<OutlineSection> theirs = NoteOutline.of(duplicate);
        int top = theirs.stream()
                .filter(section -> !section.isLead())
                .mapToInt(section -> section.heading().orElseThrow().level())
                .min()
                .orElse(ORIGIN_LEVEL + 1);
        Joined rest = new Joined(eol());
        for (OutlineSection section : theirs) {
            Optional<OutlineSection> home = home(section);
            Joined out =
                    home.isPresent() ? insertions.computeIfAbsent(home.get().end(), e -> after(home.get())) : rest;
            List<TextUnit> units = wanted(duplicate, section, moved, linked);
            if (home.isEmpty() && needsHeading(section, units, linked)) {
                Heading heading = section.heading().orElseThrow();
                int level = Math.min(6, ORIGIN_LEVEL + 1 + Math.max(0, heading.level() - top));
                out.block("#".repeat(level) + " " + moved.of(heading.textSpan()));
            }
            for (TextUnit unit : units) {
                out.unit(unit.kind(), moved.of(unit.span()));
            }
        }
        if (!rest.isEmpty()) {
            origins.block("#".repeat(ORIGIN_LEVEL) + " " + originHeading.replace("%s", plain(Titles.of(duplicate))));
            origins.block(rest.text());
        }
    }

    private Optional<OutlineSection> home(OutlineSection section) {
        return section.isLead()
                ? Optional.empty()
                : sections.stream()
                        .filter(ours -> ours.path().equals(section.path()))
                        .findFirst();
    }

    private boolean needsHeading(OutlineSection section, List<TextUnit> moved, LinkedPlaces linked) {
        if (section.heading().isEmpty()) {
            return false;
        }
        String text = section.heading().get().text();
        if (linked.names(text) && !hasHeading(text)) {
            return true;
        }
        boolean says = !moved.isEmpty() || section.units().isEmpty() && section.childless();
        return !section.isLead() && says;
    }

    private boolean hasHeading(String text) {
        return canonical.headings().stream()
                .anyMatch(heading -> NoteOutline.key(heading.text()).equals(NoteOutline.key(text)));
    }

    /** The pieces that say something new, lead somewhere new, or hold a block id that links look for. */
    private List<TextUnit> wanted(Note duplicate, OutlineSection section, MovedText moved, LinkedPlaces linked) {
        List<TextUnit> wanted = new ArrayList<>();
        boolean before = false;
        for (TextUnit unit : section.units()) {
            List<VaultPath> destinations = moved.destinations(unit.span());
            boolean needed = unit.keys().isEmpty()
                    ? before
                    : !known.containsAll(unit.keys()) || !reached.containsAll(destinations);
            if (needed || unit.blockIds().stream().anyMatch(id -> linked.holds(id) && !blockIds.contains(id))) {
                claim(duplicate, unit);
                known.addAll(unit.keys());
                reached.addAll(destinations);
                wanted.add(unit);
            }
            before = needed;
        }
        return wanted;
    }

    private void claim(Note duplicate, TextUnit unit) {
        for (String id : unit.blockIds()) {
            if (!blockIds.add(id)) {
                throw new MergeRefused(
                        "the block id ^" + id + " of " + duplicate.path() + " is taken in " + canonical.path());
            }
        }
        labels.define(duplicate, unit);
    }

    /** Where text is added to {@code section}: on the next line behind a list's last item, else behind a blank line. */
    private Joined after(OutlineSection section) {
        List<TextUnit> units = section.units();
        Optional<String> last = units.isEmpty() || units.get(units.size() - 1).kind() != TextUnit.Kind.ITEM
                ? Optional.empty()
                : Optional.of(units.get(units.size() - 1).span().of(canonical.text()));
        return new Joined(eol(), last);
    }

    /** The edits of the canonical's body. */
    List<TextEdit> edits() {
        int last = sections.get(sections.size() - 1).end();
        if (!origins.isEmpty()) {
            insertions.computeIfAbsent(last, e -> new Joined(eol())).block(origins.text());
        }
        List<TextEdit> edits = new ArrayList<>();
        insertions.forEach((offset, joined) -> {
            if (!joined.isEmpty()) {
                edits.add(TextEdit.insert(offset, joined.opening() + joined.text() + closing(offset)));
            }
        });
        return edits;
    }

    /** A blank line before the text that follows, unless there is one. */
    private String closing(int offset) {
        String text = canonical.text();
        String eol = eol();
        boolean followed = text.startsWith(eol, offset) && offset + eol.length() < text.length();
        return followed && !text.startsWith(eol, offset + eol.length()) ? eol : "";
    }

    private String eol() {
        return canonical.source().lineEnding().text();
    }

    private static String plain(String title) {
        return title.replace("[[", "").replace("]]", "").replaceAll("\\s+", " ").strip();
    }
}
