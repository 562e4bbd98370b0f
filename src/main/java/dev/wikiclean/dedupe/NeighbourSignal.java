package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Both link to the same notes; what many notes link to says nothing. */
final class NeighbourSignal implements Signal {
    /** A note that more links lead to is a hub, such as a map of content or a home page. */
    private static final int HUB = 50;

    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<VaultPath> common = destinations(pair, pair.a());
        Set<VaultPath> other = destinations(pair, pair.b());
        int least = Math.min(common.size(), other.size());
        common.retainAll(other);
        if (common.size() < 2 || common.size() * 3 < least) {
            return Optional.empty();
        }
        common.removeIf(path -> pair.index().backlinks(path).size() > HUB);
        return common.size() >= 2
                ? Optional.of(new Evidence("common-links", 0.08, common.size() + " common links"))
                : Optional.empty();
    }

    private static Set<VaultPath> destinations(NotePair pair, Candidate note) {
        Set<VaultPath> found = new HashSet<>();
        for (var link : pair.index().linksOf(note.path())) {
            link.destination().ifPresent(found::add);
        }
        found.removeAll(List.of(pair.a().path(), pair.b().path()));
        return found;
    }
}
