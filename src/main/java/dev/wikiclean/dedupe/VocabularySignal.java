package dev.wikiclean.dedupe;

import java.util.Optional;

/** Two texts of one name that speak, each in its own words, of the same: rare terms are common to both. */
final class VocabularySignal implements Signal {
    @Override
    public Optional<Evidence> of(NotePair pair) {
        boolean named = pair.sharedKey().filter(key -> key.weight() >= 0.45).isPresent();
        if (!named || pair.jaccard() >= 0.4) {
            return Optional.empty();
        }
        Vocabulary.Kinship kinship = pair.vocabulary().kinship(pair.a(), pair.b());
        if (!kinship.isClose()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                "common-terms",
                pair.isKept() ? 0.15 : 0.10,
                kinship.common() + " terms are common to both that few other notes use"));
    }
}
