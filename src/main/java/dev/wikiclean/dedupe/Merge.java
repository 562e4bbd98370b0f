package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.PieceTable;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.text.TextEdits;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans the merge of a cluster: the canonical's text stays and gains what only the duplicates say, the duplicates become
 * redirects or leave the vault. Links to headings and blocks that bear another name in the merged note follow at once;
 * all other links to a redirect are left to the rule for redirects.
 */
public final class Merge {
    private final VaultIndex index;
    private final DedupeOptions options;
    private final Note canonical;
    private final List<Note> duplicates;
    private final Set<VaultPath> members = new HashSet<>();
    private final BlockIdNames blockIds;
    private final FootnoteNames footnotes;

    private Merge(VaultIndex index, DedupeOptions options, Note canonical, List<Note> duplicates) {
        this.index = index;
        this.options = options;
        this.canonical = canonical;
        this.duplicates = duplicates;
        this.blockIds = new BlockIdNames(canonical, duplicates);
        this.footnotes = new FootnoteNames(canonical);
        members.add(canonical.path());
        duplicates.forEach(duplicate -> members.add(duplicate.path()));
    }

    /** The changes that merge {@code cluster}, or the reason why it cannot be merged without a loss. */
    public static MergeOutcome plan(VaultIndex index, DuplicateCluster cluster, DedupeOptions options) {
        Note canonical = index.vault().note(cluster.canonical()).orElseThrow();
        List<Note> duplicates = cluster.duplicates().stream()
                .map(member -> index.vault().note(member.path()).orElseThrow())
                .toList();
        try {
            return new Merge(index, options, canonical, duplicates).plan();
        } catch (MergeRefused | IllegalStateException e) {
            return new MergeOutcome.Refused(e.getMessage());
        }
    }

    private MergeOutcome plan() {
        MergedPlaces none = new MergedPlaces(canonical, duplicates, blockIds, canonical);
        Map<VaultPath, MovedText> texts = texts(none);
        MergedBody body = new MergedBody(canonical, reached(), blockIds, footnotes);
        for (Note duplicate : duplicates) {
            body.take(duplicate, texts.get(duplicate.path()), LinkedPlaces.of(index, duplicate));
        }
        body.claimTitles();
        BodyWriter first = write(body, none);
        requireSafe(body, first, texts);
        MergedPlaces places =
                new MergedPlaces(canonical, duplicates, blockIds, parsed(canonical, first.edits())).locate(body, first);
        Aiming aiming = new Aiming(index, canonical.path(), members, places);
        List<TextEdit> edits = new ArrayList<>(write(body, places).edits());
        edits.addAll(ownLinks(aiming));
        Note grown = parsed(canonical, edits);
        MergedProperties properties = new MergedProperties(index, grown, members);
        properties.unite(duplicates);
        PieceTable pieces = PieceTable.of(canonical.source().length()).edit(edits);
        Optional<TextEdit> matter = properties.rewrite().edit();
        if (matter.isPresent()) {
            pieces = pieces.edit(List.of(matter.get()));
        }
        Followers followers = new Followers(index, canonical, duplicates, members, aiming, options);
        followers.follow(properties);
        List<FileChange> changes = new ArrayList<>();
        if (!pieces.edits().isEmpty()) {
            changes.add(new FileChange.Modify(canonical.path(), pieces.edits()));
        }
        RedirectText redirect =
                new RedirectText(index, canonical, options.merge().redirectLine());
        for (Note duplicate : duplicates) {
            changes.add(
                    followers.removes(duplicate)
                            ? new FileChange.Delete(duplicate.path(), Optional.of(canonical.path()))
                            : redirect.of(duplicate));
        }
        changes.addAll(followers.changes());
        new MergeCheck(index, canonical, members, footnotes, blockIds).check(duplicates, changes);
        List<String> conflicts = new ArrayList<>(properties.conflicts());
        conflicts.addAll(followers.notices());
        return new MergeOutcome.Merged(changes, conflicts);
    }

    /** What is set behind or between unclosed constructs would be read otherwise. */
    private void requireSafe(MergedBody body, BodyWriter writer, Map<VaultPath, MovedText> texts) {
        // By path, for the hash of a note is that of its whole text.
        Map<VaultPath, Note> concerned = new LinkedHashMap<>();
        if (!writer.edits().isEmpty()) {
            concerned.put(canonical.path(), canonical);
        }
        for (MergedSection.Piece piece : body.pieces()) {
            concerned.put(piece.from().path(), piece.from());
            texts.get(piece.from().path())
                    .requireNoCapture(canonical.path(), piece.unit().span());
        }
        for (Note note : concerned.values()) {
            Optional<String> open = Unclosed.in(note);
            if (open.isPresent()) {
                throw new MergeRefused(open.get());
            }
        }
    }

    private static Note parsed(Note note, List<TextEdit> edits) {
        return edits.isEmpty()
                ? note
                : NoteParser.parse(note.path(), SourceText.of(TextEdits.apply(note.text(), edits)));
    }

    private Map<VaultPath, MovedText> texts(MergedPlaces places) {
        Aiming aiming = new Aiming(index, canonical.path(), members, places);
        Map<VaultPath, MovedText> texts = new LinkedHashMap<>();
        for (Note duplicate : duplicates) {
            texts.put(
                    duplicate.path(),
                    new MovedText(index, duplicate, canonical.source().lineEnding(), aiming));
        }
        return texts;
    }

    private BodyWriter write(MergedBody body, MergedPlaces places) {
        Map<VaultPath, MovedText> texts = texts(places);
        for (Note duplicate : duplicates) {
            List<TextEdit> renamed = new ArrayList<>(blockIds.edits(duplicate));
            renamed.addAll(footnotes.edits(duplicate));
            texts.get(duplicate.path()).rename(renamed);
        }
        return BodyWriter.write(canonical, body, texts, options.merge().originHeading());
    }

    /** The canonical's own links into the cluster lead into itself afterwards. */
    private List<TextEdit> ownLinks(Aiming aiming) {
        List<TextEdit> edits = new ArrayList<>();
        for (ResolvedLink link : index.linksOf(canonical.path())) {
            Optional<VaultPath> to = link.destination().filter(members::contains);
            if (to.isPresent()) {
                boolean must = aiming.changesPlace(link);
                if (must || !to.get().equals(canonical.path())) {
                    Optional<List<TextEdit>> written = aiming.retargeted(link);
                    if (written.isEmpty() && must) {
                        throw new MergeRefused("the link " + link.link().raw(canonical.text()) + " of "
                                + canonical.path() + " cannot follow");
                    }
                    written.ifPresent(edits::addAll);
                }
            }
        }
        return edits;
    }

    /** Where the canonical leads; the notes of the cluster are all one afterwards. */
    private Set<String> reached() {
        Set<String> reached = new HashSet<>();
        reached.add(canonical.path() + "#");
        for (ResolvedLink link : index.linksOf(canonical.path())) {
            link.destination()
                    .map(to -> members.contains(to) ? canonical.path() : to)
                    .ifPresent(to -> reached.add(MovedText.place(to, link.link())));
        }
        return reached;
    }
}
