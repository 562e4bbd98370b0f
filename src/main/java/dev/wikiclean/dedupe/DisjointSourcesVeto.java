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
        return both
                        && Collections.disjoint(pair.a().sources(), pair.b().sources())
                        && !pair.saysTheSame()
                        && !agree(pair)
                ? Optional.of("the two were written from different sources")
                : Optional.empty();
    }

    /** Two accounts of one topic: filed alike, named alike more than once, or sharing a good part of their words. */
    private static boolean agree(NotePair pair) {
        return pair.jaccard() >= 0.25
                || new AliasSignal().of(pair).isPresent()
                        && pair.a().category().equals(pair.b().category());
    }
}
