package dev.wikiclean.dedupe;

import dev.wikiclean.dedupe.MergedSection.Piece;
import dev.wikiclean.dedupe.MergedSection.Title;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The canonical's body as it grows: its own text stays, what only a duplicate says is added to the section of the same
 * heading, else at the end of the note under a heading that names where it came from. A section that links point at
 * keeps all that it says, though another section says it too.
 */
final class MergedBody {
    private final Note canonical;
    private final List<OutlineSection> sections;
    private final List<MergedSection> own = new ArrayList<>();
    private final Map<List<String>, MergedSection> homes = new HashMap<>();
    /** The words of all headings of the canonical, as outlines compare them. */
    private final Set<String> headings = new HashSet<>();

    private final Map<VaultPath, MergedSection> origins = new LinkedHashMap<>();
    private final Map<VaultPath, Map<Heading, MergedSection>> places = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<List<String>, Said> said = new HashMap<>();
    private final Set<String> reached;
    private final BlockIdNames blockIds;
    private final FootnoteNames footnotes;
    private final DefinedLabels labels = new DefinedLabels();
    /** Block ids for the canonical's own paragraphs, by the offset of their end. */
    private final Map<Integer, StringBuilder> given = new TreeMap<>();

    /** Where one paragraph is said. */
    private static final class Said {
        private Optional<String> id;
        private final StringBuilder end;

        Said(Optional<String> id, StringBuilder end) {
            this.id = id;
            this.end = end;
        }
    }

    /**
     * @param reached places that the canonical leads to, see {@link MovedText#destinations}; grows with what is moved
     */
    MergedBody(Note canonical, Set<String> reached, BlockIdNames blockIds, FootnoteNames footnotes) {
        this.canonical = canonical;
        this.reached = new HashSet<>(reached);
        this.blockIds = blockIds;
        this.footnotes = footnotes;
        this.sections = NoteOutline.of(canonical);
        canonical.headings().forEach(heading -> headings.add(NoteOutline.key(heading.text())));
        for (OutlineSection section : sections) {
            MergedSection mine =
                    MergedSection.of(section.heading().map(Heading::level).orElse(0));
            own.add(mine);
            if (!section.isLead()) {
                homes.putIfAbsent(section.path(), mine);
            }
            for (TextUnit unit : section.units()) {
                known.addAll(unit.keys());
                mine.says().addAll(unit.keys());
                labels.define(canonical, unit);
                if (unit.plain()) {
                    StringBuilder end = given.computeIfAbsent(unit.span().end(), e -> new StringBuilder());
                    said.putIfAbsent(unit.keys(), new Said(id(unit), end));
                }
            }
        }
    }

    private static Optional<String> id(TextUnit unit) {
        return unit.blockIds().stream().map(BlockId::id).findFirst();
    }

    /** Adds what only {@code duplicate} says. */
    void take(Note duplicate, MovedText moved, LinkedPlaces linked) {
        footnotes.claim(duplicate);
        origins.put(duplicate.path(), MergedSection.of(originLevel()));
        Map<Heading, MergedSection> theirs = places.computeIfAbsent(duplicate.path(), p -> new HashMap<>());
        for (OutlineSection section : NoteOutline.of(duplicate)) {
            boolean shown = section.way().stream().anyMatch(linked::names);
            MergedSection target =
                    section.isLead() ? lead(duplicate, section, linked, theirs) : target(duplicate, section, theirs);
            boolean added = target.title().isPresent();
            boolean empty = section.units().isEmpty() && section.childless();
            if (added && (empty || section.heading().filter(linked::names).isPresent())) {
                target.keep();
            }
            units(duplicate, section, target, shown, moved, linked);
        }
    }

    /** A note whose sections have headings of level 1 gets one more of them. */
    private int originLevel() {
        Optional<Heading> title = NoteOutline.title(canonical);
        return canonical.headings().stream().anyMatch(h -> h.level() == 1 && !title.equals(Optional.of(h))) ? 1 : 2;
    }

    /** Where the text goes that stands under a duplicate's title. */
    private MergedSection lead(
            Note duplicate, OutlineSection section, LinkedPlaces linked, Map<Heading, MergedSection> theirs) {
        MergedSection origin = origins.get(duplicate.path());
        if (section.heading().isEmpty()) {
            return origin;
        }
        Heading heading = section.heading().get();
        Optional<Heading> title = NoteOutline.title(canonical);
        if (title.isEmpty()) {
            MergedSection whole = linked.names(heading)
                    ? origin.below(NoteOutline.key(heading.text()), new Title(duplicate, heading, ""))
                    : origin;
            theirs.put(heading, whole);
            return whole;
        }
        MergedSection mine = own.get(titleSection());
        theirs.put(heading, mine);
        boolean same = NoteOutline.key(title.get().text()).equals(NoteOutline.key(heading.text()));
        return same && linked.names(heading) ? mine : origin;
    }

    private int titleSection() {
        int last = 0;
        while (last + 1 < sections.size() && sections.get(last + 1).isLead()) {
            last++;
        }
        return last;
    }

    /** The section of the same heading, else a new one below the nearest heading that both notes have. */
    private MergedSection target(Note duplicate, OutlineSection section, Map<Heading, MergedSection> theirs) {
        List<String> path = section.path();
        int shared = path.size();
        while (shared > 0 && !isHome(path.subList(0, shared), shared == path.size())) {
            shared--;
        }
        MergedSection target = shared == 0 ? origins.get(duplicate.path()) : homes.get(path.subList(0, shared));
        for (int i = shared; i < path.size(); i++) {
            boolean taken = shared > 0 && headings.contains(path.get(i));
            String mark = taken ? " (" + OriginNames.plain(duplicate) + ")" : "";
            target =
                    target.below(path.get(i), new Title(duplicate, section.way().get(i), mark));
        }
        section.heading().ifPresent(new Placing(theirs, target)::put);
        return target;
    }

    private record Placing(Map<Heading, MergedSection> places, MergedSection target) {
        void put(Heading heading) {
            places.put(heading, target);
        }
    }

    /** Below a heading of level 6 there is no room for a section. */
    private boolean isHome(List<String> path, boolean whole) {
        MergedSection home = homes.get(path);
        return home != null && (whole || home.level() < 6);
    }

    private void units(
            Note duplicate,
            OutlineSection section,
            MergedSection target,
            boolean shown,
            MovedText moved,
            LinkedPlaces linked) {
        boolean before = false;
        for (TextUnit unit : section.units()) {
            List<String> keys = unit.keys().stream()
                    .map(key -> footnotes.key(duplicate, key))
                    .toList();
            List<String> destinations = moved.destinations(unit.span());
            Set<String> heard = shown ? target.says() : known;
            boolean needed = keys.isEmpty() ? before : !heard.containsAll(keys) || !reached.containsAll(destinations);
            if (needed || !settleIds(duplicate, unit, keys, linked)) {
                add(duplicate, unit, keys, target);
                reached.addAll(destinations);
                needed = true;
            }
            before = needed;
        }
    }

    private void add(Note duplicate, TextUnit unit, List<String> keys, MergedSection target) {
        blockIds.claim(duplicate, unit.span());
        labels.define(duplicate, unit);
        Piece piece = new Piece(duplicate, unit, new StringBuilder());
        target.pieces().add(piece);
        target.says().addAll(keys);
        known.addAll(keys);
        if (unit.plain()) {
            Optional<String> id =
                    id(unit).map(old -> blockIds.of(duplicate.path()).get(LinkedPlaces.key(old)));
            said.putIfAbsent(keys, new Said(id, piece.ids()));
        }
    }

    /** Lets links to the ids of a piece that is not moved find its like; whether they can. */
    private boolean settleIds(Note duplicate, TextUnit unit, List<String> keys, LinkedPlaces linked) {
        for (BlockId id : unit.blockIds()) {
            if (linked.holds(id.id())) {
                Said like = unit.plain() ? said.get(keys) : null;
                if (like == null) {
                    return false;
                }
                if (like.id.isEmpty()) {
                    String name = blockIds.move(duplicate, id.id());
                    like.id = Optional.of(name);
                    like.end.append(" ^").append(name);
                }
                blockIds.follow(duplicate, id.id(), like.id.get());
            }
        }
        return true;
    }

    /** Lets the headings that are added name their block ids. */
    void claimTitles() {
        own.forEach(section -> section.added().forEach(this::claimTitle));
        origins.values().forEach(section -> section.added().forEach(this::claimTitle));
    }

    private void claimTitle(MergedSection section) {
        if (section.isNeeded()) {
            Title title = section.title().orElseThrow();
            blockIds.claim(title.from(), title.heading().span());
            section.added().forEach(this::claimTitle);
        }
    }

    /** Every piece that is added. */
    List<Piece> pieces() {
        List<Piece> all = new ArrayList<>();
        own.forEach(section -> collect(section, all));
        origins.values().forEach(section -> collect(section, all));
        return all;
    }

    private static void collect(MergedSection section, List<Piece> all) {
        all.addAll(section.pieces());
        section.added().forEach(below -> collect(below, all));
    }

    List<OutlineSection> sections() {
        return sections;
    }

    /** The merged note's sections that are the canonical's, in the order of {@link #sections}. */
    List<MergedSection> own() {
        return own;
    }

    /** For each duplicate what found no section of its own. */
    Map<VaultPath, MergedSection> origins() {
        return origins;
    }

    /** Block ids for the canonical's own paragraphs, by the offset of their end. */
    Map<Integer, StringBuilder> given() {
        return given;
    }

    /** Where each heading of a duplicate is now. */
    Map<Heading, MergedSection> places(VaultPath duplicate) {
        return places.getOrDefault(duplicate, Map.of());
    }
}
