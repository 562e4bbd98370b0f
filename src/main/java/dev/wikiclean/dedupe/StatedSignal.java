package dev.wikiclean.dedupe;

import java.util.Optional;

/** One note says itself that it doubles the other: {@code duplicate_of}, {@code canonical_id} and their like. */
final class StatedSignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        return StatedCanonical.stated(pair.index(), pair.a(), pair.b())
                .or(() -> StatedCanonical.stated(pair.index(), pair.b(), pair.a()))
                .map(why -> new Evidence("stated", 0.95, why));
    }
}
