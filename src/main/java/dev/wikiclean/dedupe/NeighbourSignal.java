package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Both link to the same notes. */
final class NeighbourSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<VaultPath> common = destinations(pair, pair.a());
        Set<VaultPath> other = destinations(pair, pair.b());
        int least = Math.min(common.size(), other.size());
        common.retainAll(other);
        return common.size() >= 2 && common.size() * 3 >= least
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
