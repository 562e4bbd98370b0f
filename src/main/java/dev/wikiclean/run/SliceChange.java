package dev.wikiclean.run;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.rules.SliceKeys;
import dev.wikiclean.vault.BlockId;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultFile;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the change of one file changes for others. */
final class SliceChange {
    private final Optional<VaultFile> before;
    private final Optional<VaultFile> after;

    SliceChange(Optional<VaultFile> before, Optional<VaultFile> after) {
        this.before = before;
        this.after = after;
    }

    /** The names that it takes or gives. */
    Set<String> names() {
        Set<String> old = before.map(SliceChange::names).orElse(Set.of());
        Set<String> now = after.map(SliceChange::names).orElse(Set.of());
        Set<String> changed = new HashSet<>(old);
        changed.addAll(now);
        if (isOneKind()) {
            changed.removeIf(name -> old.contains(name) && now.contains(name));
        }
        return changed;
    }

    /** All names before and after it. */
    Set<String> allNames() {
        Set<String> all = new HashSet<>();
        before.ifPresent(file -> all.addAll(names(file)));
        after.ifPresent(file -> all.addAll(names(file)));
        return all;
    }

    /** The names before and after it that another note may hold as its alias, or its alias be named by. */
    Set<String> aliases() {
        Set<String> all = new HashSet<>();
        for (Optional<VaultFile> side : List.of(before, after)) {
            side.ifPresent(file -> all.addAll(SliceKeys.names(file.path())));
            if (side.orElse(null) instanceof Note note) {
                all.addAll(SliceKeys.aliases(note));
            }
        }
        return all;
    }

    static Set<String> names(VaultFile file) {
        Set<String> names = new HashSet<>(SliceKeys.names(file.path()));
        if (file instanceof Note note) {
            names.addAll(SliceKeys.otherNames(note));
        }
        return names;
    }

    private boolean isOneKind() {
        return before.isPresent()
                && after.isPresent()
                && before.get().getClass() == after.get().getClass();
    }

    /** Whether a file comes or goes. */
    boolean isOfFiles() {
        return before.isEmpty() || after.isEmpty();
    }

    /** Whether it may be another place of redirects. */
    boolean isOfRedirects() {
        return mayBeRedirect(before) || mayBeRedirect(after);
    }

    private static boolean mayBeRedirect(Optional<VaultFile> file) {
        return file.filter(found -> found instanceof Note note && SliceKeys.mayBeRedirect(note))
                .isPresent();
    }

    /** Whether links into the note may find other places in it than before. */
    boolean isOfPlaces() {
        if (before.orElse(null) instanceof Note old && after.orElse(null) instanceof Note now) {
            return !old.text().equals(now.text())
                    && (mayHoldAnchors(old)
                            || mayHoldAnchors(now)
                            || !places(old).equals(places(now)));
        }
        return true;
    }

    private static boolean mayHoldAnchors(Note note) {
        return note.text().contains("id=")
                || note.text().contains("name=")
                || note.frontMatter().keys().contains("excalidraw-plugin");
    }

    private static List<String> places(Note note) {
        List<String> places = new ArrayList<>();
        note.headings().forEach(heading -> places.add(heading.level() + FragmentResolver.fragment(heading.text())));
        note.blockIds().stream().map(BlockId::id).forEach(places::add);
        return places;
    }

    /** The ids before and after it. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Optional<VaultFile> side : List.of(before, after)) {
            if (side.orElse(null) instanceof Note note) {
                note.frontMatter().string("id").ifPresent(ids::add);
            }
        }
        return ids;
    }

    /** The folders of the path, from the nearest up. */
    List<String> folders() {
        List<String> folders = new ArrayList<>();
        String folder = path().folder();
        while (!folder.isEmpty()) {
            folders.add(folder);
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        return folders;
    }

    VaultPath path() {
        return after.or(() -> before).orElseThrow().path();
    }

    Optional<VaultFile> after() {
        return after;
    }
}
