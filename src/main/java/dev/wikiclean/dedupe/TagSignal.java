package dev.wikiclean.dedupe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Most tags of one are tags of the other. */
final class TagSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<String> common = new HashSet<>(pair.a().tags());
        int least = Math.min(common.size(), pair.b().tags().size());
        common.retainAll(pair.b().tags());
        return !common.isEmpty() && common.size() * 2 >= least
                ? Optional.of(new Evidence("common-tags", pair.isKept() ? 0.08 : 0.03, common.size() + " common tags"))
                : Optional.empty();
    }
}
