package dev.wikiclean.plan;

import dev.wikiclean.index.FragmentResolver;
import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.VaultPath;
import java.util.Optional;

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

    /** Whether {@code link}, of the vault after, names a place that exists there. */
    boolean has(ResolvedLink link) {
        return link.link().fragment().isPresent() && exists(passage.after(), link);
    }

    private boolean changes(Optional<VaultPath> destination) {
        Optional<Note> before = destination.flatMap(passage.before().vault()::note);
        Optional<Note> after =
                destination.flatMap(passage::moved).flatMap(passage.after().vault()::note);
        return before.isPresent() && !before.equals(after);
    }

    private static boolean exists(VaultIndex index, ResolvedLink link) {
        String fragment = link.link().fragment().map(Link.Part::text).orElse("");
        return link.destination()
                .flatMap(index.vault()::note)
                .filter(note -> FragmentResolver.exists(note, fragment))
                .isPresent();
    }
}
