package dev.wikiclean.moc;

import dev.wikiclean.index.NewLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.LineEnding;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Works out what the maps of content of a vault need: one for each category, kept inside a managed block. */
public final class MocPlan {
    /** What the name of a category's managed block begins with. */
    private static final String KIND = "category-moc ";

    private final VaultIndex index;
    private final MocSettings settings;
    private final SortedMap<String, List<MocEntry>> categories;
    private final List<MocChange> changes = new ArrayList<>();
    private final Set<String> kept = new LinkedHashSet<>();

    private MocPlan(VaultIndex index, MocSettings settings, Predicate<Note> isMember) {
        this.index = index;
        this.settings = settings;
        this.categories = Categories.of(index.vault().notes().filter(isMember), settings.categoryKey());
    }

    /** What must change so that every category's MOC lists its members, those notes that {@code isMember} accepts. */
    public static List<MocChange> changes(
            VaultIndex index, MocSettings settings, Predicate<Note> isMember, Predicate<VaultPath> isWritable) {
        MocPlan plan = new MocPlan(index, settings, isMember);
        index.vault().notes().filter(note -> isWritable.test(note.path())).forEach(plan::update);
        plan.create();
        return List.copyOf(plan.changes);
    }

    private void update(Note note) {
        for (ManagedBlock block : ManagedBlock.in(note.text())) {
            if (block.name().startsWith(KIND)) {
                String category = Categories.name(block.name().substring(KIND.length()));
                kept.add(category);
                update(note, block, category);
            }
        }
    }

    private void update(Note note, ManagedBlock block, String category) {
        String text = note.text();
        List<MocEntry> entries = categories.getOrDefault(category, List.of());
        List<String> lines = lines(note.path(), entries);
        List<String> before = block.content().of(text).lines().toList();
        if (before.equals(lines)) {
            return;
        }
        String lineEnd = LineEnding.of(text).text();
        List<String> foreign = block.isUntouched(text) ? List.of() : foreign(note, block, entries, lines);
        String after = ManagedBlock.render(block.name(), lines, lineEnd)
                + (foreign.isEmpty() ? "" : lineEnd + lineEnd + String.join(lineEnd, foreign));
        changes.add(new MocChange.Update(
                category,
                note.path(),
                block.span(),
                new FileChange.Modify(note.path(), List.of(TextEdit.replace(block.span(), after)))));
    }

    /** Lines of an edited block that the list does not say: they are moved below it, so that nothing is lost. */
    private List<String> foreign(Note note, ManagedBlock block, List<MocEntry> entries, List<String> lines) {
        Set<String> known = new LinkedHashSet<>(lines);
        Set<VaultPath> listed = new LinkedHashSet<>();
        entries.forEach(entry -> listed.add(entry.path()));
        Map<String, VaultPath> destinations = new HashMap<>();
        index.linksOf(note.path()).stream()
                .filter(link -> block.content().contains(link.link().span()))
                .forEach(link -> link.destination()
                        .map(index.redirects()::canonical)
                        .ifPresent(to -> destinations.put("- " + link.link().raw(note.text()), to)));
        return block.content()
                .of(note.text())
                .lines()
                .filter(line -> !line.isBlank() && !known.contains(line))
                .filter(line -> !Optional.ofNullable(destinations.get(line.stripTrailing()))
                        .filter(listed::contains)
                        .isPresent())
                .toList();
    }

    private void create() {
        Map<String, String> names = Categories.shortNames(categories.keySet());
        categories.forEach((category, entries) -> {
            if (entries.size() >= settings.minNotes() && !kept.contains(category)) {
                String title = settings.title().replace("{name}", names.get(category));
                create(category, title, entries);
            }
        });
    }

    private void create(String category, String title, List<MocEntry> entries) {
        String name = MocRenderer.fileName(title) + ".md";
        VaultPath path = VaultPath.of(settings.folder().isEmpty() ? name : settings.folder() + "/" + name);
        List<VaultPath> inTheWay = index.resolver().names().candidates(name);
        if (!inTheWay.isEmpty()) {
            changes.add(new MocChange.Taken(category, inTheWay.get(0), path));
            return;
        }
        String lineEnd = index.vault()
                .note(entries.get(0).path())
                .map(note -> note.source().lineEnding())
                .orElse(LineEnding.LF)
                .text();
        String block = ManagedBlock.render(KIND + category, lines(path, entries), lineEnd);
        String text = MocRenderer.note(title, category, block, lineEnd);
        changes.add(new MocChange.Create(category, path, entries.size(), new FileChange.Create(path, text)));
    }

    private List<String> lines(VaultPath moc, List<MocEntry> entries) {
        return MocRenderer.lines(entries.stream()
                .map(entry -> NewLink.inBody(index, moc, entry.path(), entry.title()))
                .toList());
    }
}
