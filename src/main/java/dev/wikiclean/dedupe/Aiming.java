package dev.wikiclean.dedupe;

import dev.wikiclean.index.FragmentWriter;
import dev.wikiclean.index.LinkMove;
import dev.wikiclean.index.LinkWriter;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.text.TextEdit;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes links for the time after a merge: to the canonical instead of its duplicates, to the same place in it. */
final class Aiming {
    private final VaultIndex index;
    private final VaultPath canonical;
    private final Set<VaultPath> members;
    private final MergedPlaces places;

    Aiming(VaultIndex index, VaultPath canonical, Set<VaultPath> members, MergedPlaces places) {
        this.index = index;
        this.canonical = canonical;
        this.members = members;
        this.places = places;
    }

    /** The note that stands for {@code path} after the merge. */
    VaultPath standsFor(VaultPath path) {
        return members.contains(path) ? canonical : path;
    }

    /**
     * The edits of {@code link}'s text after which it leads, from the canonical, where it led from the duplicate.
     *
     * @throws MergeRefused if it cannot be written so
     */
    List<TextEdit> moved(ResolvedLink link) {
        if (link.destination().isEmpty()) {
            return List.of();
        }
        VaultPath to = standsFor(link.destination().get());
        Optional<List<TextEdit>> edits =
                new LinkMove(index.resolver(), index.vault().settings().newLinkFormat()).edits(link, canonical, to);
        return combined(link, edits).orElseThrow(() -> refused(link, " cannot be written in " + canonical));
    }

    /** The edits after which {@code link}, in its own place, leads to the canonical; nothing where it cannot. */
    Optional<List<TextEdit>> retargeted(ResolvedLink link) {
        return combined(link, LinkWriter.retarget(index, link.source().path(), link.link(), canonical));
    }

    /** Whether {@code link} must name its place in another way after the merge. */
    boolean changesPlace(ResolvedLink link) {
        return fragment(link).isPresent();
    }

    private Optional<String> fragment(ResolvedLink link) {
        String old = link.link().fragment().map(Link.Part::text).orElse("");
        return old.isBlank()
                ? Optional.empty()
                : link.destination().filter(members::contains).flatMap(to -> places.follow(to, old));
    }

    private Optional<List<TextEdit>> combined(ResolvedLink link, Optional<List<TextEdit>> target) {
        Optional<String> fragment = fragment(link);
        if (target.isEmpty() || fragment.isEmpty()) {
            return target;
        }
        String text = link.source().source().text();
        Optional<TextEdit> place = FragmentWriter.write(text, link.link(), fragment.get());
        if (place.isEmpty()) {
            return Optional.empty();
        }
        List<TextEdit> edits = new ArrayList<>();
        String behind = "";
        for (TextEdit edit : target.get()) {
            if (edit.span().overlaps(place.get().span())) {
                return Optional.empty();
            }
            if (edit.span().isEmpty()
                    && edit.span().start() == place.get().span().end()) {
                behind = edit.replacement();
            } else {
                edits.add(edit);
            }
        }
        edits.add(TextEdit.replace(place.get().span(), place.get().replacement() + behind));
        return Optional.of(edits);
    }

    private static MergeRefused refused(ResolvedLink link, String why) {
        return new MergeRefused(
                "the link " + link.link().raw(link.source().source().text()) + " of "
                        + link.source().path() + why);
    }
}
