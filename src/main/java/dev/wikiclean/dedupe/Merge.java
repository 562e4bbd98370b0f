package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans the merge of a cluster: the canonical's text stays byte for byte and gains what only the duplicates say, the
 * duplicates become redirects. Links of other notes to the duplicates are left to the rule for redirects.
 */
public final class Merge {
    private final VaultIndex index;
    private final DedupeOptions options;
    private final Note canonical;
    private final List<Note> duplicates;

    private Merge(VaultIndex index, DedupeOptions options, Note canonical, List<Note> duplicates) {
        this.index = index;
        this.options = options;
        this.canonical = canonical;
        this.duplicates = duplicates;
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
        MergedBody body = new MergedBody(canonical, reached(), options.originHeading());
        for (Note duplicate : duplicates) {
            body.take(duplicate, new MovedText(index, duplicate, canonical), LinkedPlaces.of(index, duplicate.path()));
        }
        MergedProperties properties = new MergedProperties(index, canonical);
        properties.unite(duplicates);
        List<TextEdit> edits = new ArrayList<>(body.edits());
        properties.rewrite().edit().ifPresent(edits::add);
        List<FileChange> changes = new ArrayList<>();
        if (!edits.isEmpty()) {
            changes.add(new FileChange.Modify(canonical.path(), edits));
        }
        RedirectText redirect = new RedirectText(index, canonical, options.redirectLine());
        duplicates.forEach(duplicate -> changes.add(redirect.of(duplicate)));
        MergeCheck.check(index, canonical, duplicates, changes);
        return new MergeOutcome.Merged(changes, properties.conflicts());
    }

    /** Where the canonical leads; the notes of the cluster are all one afterwards. */
    private Set<VaultPath> reached() {
        Set<VaultPath> reached = new HashSet<>();
        reached.add(canonical.path());
        duplicates.forEach(duplicate -> reached.add(duplicate.path()));
        for (ResolvedLink link : index.linksOf(canonical.path())) {
            link.destination().ifPresent(reached::add);
        }
        return reached;
    }
}
