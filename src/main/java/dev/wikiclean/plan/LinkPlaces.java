package dev.wikiclean.plan;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether links that name a heading or a block found it before a plan, and find it after. */
final class LinkPlaces {
    private final Passage passage;

    LinkPlaces(Passage passage) {
        this.passage = passage;
    }

    /** Whether {@code link}, of the vault before, names a place that exists there, in a note that the plan changes. */
    boolean had(ResolvedLink link) {
        return link.link().fragment().isPresent() && changes(link.destination()) && exists(passage.before(), link);
    }

    /** Whether {@code link}, of the vault before, names a place that exists there. */
    boolean existed(ResolvedLink link) {
        return link.link().fragment().isPresent() && exists(passage.before(), link);
    }

    /** Whether {@code link}, of the vault after, names a place that exists there. */
    boolean has(ResolvedLink link) {
        return link.link().fragment().isPresent() && exists(passage.after(), link);
    }

    /**
     * Whether {@code after} names the same place as {@code before} did: the heading at the same position among as many.
     * In the canonical of a merged note it is a place that says at least as much; where headings came or went otherwise,
     * any place that exists will do.
     */
    boolean isSame(ResolvedLink before, ResolvedLink after) {
        if (!has(after)) {
            return false;
        }
        Note old = before.destination().flatMap(passage.before().vault()::note).orElseThrow();
        Note now = after.destination().flatMap(passage.after().vault()::note).orElseThrow();
        if (passage.mergedInto(old.path()).isPresent()) {
            return said(now, false, fragment(after)).containsAll(said(old, true, fragment(before)));
        }
        if (!passage.moved(old.path()).equals(Optional.of(now.path()))
                || old.headings().size() != now.headings().size()) {
            return true;
        }
        return last(FragmentResolver.headings(old, fragment(before)))
                .equals(last(FragmentResolver.headings(now, fragment(after))));
    }

    private Set<String> said(Note note, boolean before, String fragment) {
        List<Statements.Statement> all = before
                ? Statements.of(
                        note, passage.before(), path -> passage.standsFor(path).orElse(path))
                : Statements.of(note, passage.after(), passage::reached);
        return PlaceContent.of(note, all, fragment);
    }

    private static Optional<Integer> last(List<Integer> places) {
        return places.isEmpty() ? Optional.empty() : Optional.of(places.get(places.size() - 1));
    }

    private static String fragment(ResolvedLink link) {
        return link.link().fragment().map(Link.Part::text).orElse("");
    }

    private boolean changes(Optional<VaultPath> destination) {
        Optional<Note> before = destination.flatMap(passage.before().vault()::note);
        Optional<Note> after =
                destination.flatMap(passage::moved).flatMap(passage.after().vault()::note);
        return before.isPresent() && !before.equals(after);
    }

    private static boolean exists(VaultIndex index, ResolvedLink link) {
        return link.destination()
                .flatMap(index.vault()::note)
                .filter(note -> FragmentResolver.exists(note, fragment(link)))
                .isPresent();
    }
}
