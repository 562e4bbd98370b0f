package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.PieceTable;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.FrontMatter;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.LinkedFile;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The links of other files that cannot wait for the rule for redirects: those to a heading or block that bears another
 * name in the merged note, and all links to a duplicate that leaves the vault.
 */
final class Followers {
    private final VaultIndex index;
    private final Note canonical;
    private final List<Note> duplicates;
    private final Set<VaultPath> members;
    private final Aiming aiming;
    private final DedupeOptions options;
    private final Set<VaultPath> removed = new HashSet<>();
    private final Map<VaultPath, List<TextEdit>> edits = new TreeMap<>();
    private final List<String> notices = new ArrayList<>();

    Followers(
            VaultIndex index,
            Note canonical,
            List<Note> duplicates,
            Set<VaultPath> members,
            Aiming aiming,
            DedupeOptions options) {
        this.index = index;
        this.canonical = canonical;
        this.duplicates = duplicates;
        this.members = members;
        this.aiming = aiming;
        this.options = options;
    }

    /** Decides which duplicates leave the vault and rewrites what has to follow. */
    void follow(MergedProperties properties) {
        Map<VaultPath, Optional<String>> obstacles = new HashMap<>();
        for (Note duplicate : duplicates) {
            boolean wanted = options.merge().remove();
            Optional<String> obstacle = wanted ? obstacle(duplicate, properties) : Optional.of("");
            obstacles.put(duplicate.path(), obstacle);
            if (obstacle.isEmpty()) {
                removed.add(duplicate.path());
            } else if (wanted) {
                notices.add(duplicate.path() + " stays as a redirect: " + obstacle.get());
            }
        }
        links(canonical);
        duplicates.forEach(this::links);
    }

    private Optional<String> obstacle(Note duplicate, MergedProperties properties) {
        Optional<String> kept = properties.leftBehind(duplicate);
        if (kept.isPresent()) {
            return kept;
        }
        for (ResolvedLink link : index.backlinks(duplicate.path())) {
            if (!members.contains(link.source().path())
                    && (isUntouchable(link) || aiming.retargeted(link).isEmpty())) {
                return Optional.of("the link " + words(link) + " cannot be pointed at " + canonical.path());
            }
        }
        return Optional.empty();
    }

    private boolean isUntouchable(ResolvedLink link) {
        return options.frozen().test(link.source().path())
                || link.link().kind() == LinkKind.PROPERTY
                        && link.source() instanceof Note note
                        && note.frontMatter() instanceof FrontMatter.Unparsable;
    }

    private static String words(ResolvedLink link) {
        return link.link().raw(link.source().source().text()) + " in "
                + link.source().path();
    }

    private void links(Note member) {
        for (ResolvedLink link : index.backlinks(member.path())) {
            boolean must = removed.contains(member.path()) || aiming.changesPlace(link);
            if (must && !members.contains(link.source().path())) {
                Optional<List<TextEdit>> written = isUntouchable(link) ? Optional.empty() : aiming.retargeted(link);
                if (written.isEmpty()) {
                    throw new MergeRefused("the link " + words(link) + " cannot follow");
                }
                edits.computeIfAbsent(link.source().path(), p -> new ArrayList<>())
                        .addAll(written.get());
            }
        }
    }

    boolean removes(Note duplicate) {
        return removed.contains(duplicate.path());
    }

    /** What could not be done as the configuration asks, for a person. */
    List<String> notices() {
        return notices;
    }

    /** The changes of other files. */
    List<FileChange> changes() {
        Set<VaultPath> files = new HashSet<>(edits.keySet());
        for (VaultPath gone : removed) {
            index.redirects().canonicals().forEach((redirect, end) -> {
                if (end.equals(gone) && !members.contains(redirect)) {
                    files.add(redirect);
                }
            });
        }
        List<FileChange> changes = new ArrayList<>();
        for (VaultPath path : files.stream().sorted().toList()) {
            List<TextEdit> links = edits.getOrDefault(path, List.of());
            List<TextEdit> all = index.redirects().isRedirect(path) ? pointers(path, links) : links;
            if (!all.isEmpty()) {
                changes.add(new FileChange.Modify(path, all));
            }
        }
        return changes;
    }

    /** A redirect to a note that leaves may name it without a link, or by its id. */
    private List<TextEdit> pointers(VaultPath path, List<TextEdit> links) {
        LinkedFile file = (LinkedFile) index.vault().file(path).orElseThrow();
        String text = TextEdits.apply(file.source().text(), links);
        Note redirect = NoteParser.parse(path, SourceText.of(text));
        PieceTable pieces = PieceTable.of(file.source().length()).edit(links);
        List<TextEdit> straight = RedirectPointers.straight(index, redirect, canonical);
        if (!straight.isEmpty() && options.frozen().test(path)) {
            throw new MergeRefused("the redirect " + path + " cannot follow");
        }
        return straight.isEmpty() ? pieces.edits() : pieces.edit(straight).edits();
    }
}
