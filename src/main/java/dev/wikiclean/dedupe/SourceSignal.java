package dev.wikiclean.dedupe;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Both were made from the same source. */
final class SourceSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        Set<String> common = new HashSet<>(pair.a().sources());
        common.retainAll(pair.b().sources());
        return common.isEmpty()
                ? Optional.empty()
                : Optional.of(new Evidence(
                        "common-sources",
                        0.22,
                        "the same source " + common.iterator().next()));
    }
}
