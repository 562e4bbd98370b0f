package dev.wikiclean.dedupe;

import java.util.Collections;
import java.util.Optional;

/** One name, different sources, different words: two people, two places, two things of one name. */
final class DisjointSourcesVeto implements Veto {
    @Override
    public String id() {
        return "disjoint-sources";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        boolean both = !pair.a().sources().isEmpty() && !pair.b().sources().isEmpty();
        return both && Collections.disjoint(pair.a().sources(), pair.b().sources()) && !pair.saysTheSame()
                ? Optional.of("the two were written from different sources")
                : Optional.empty();
    }
}
