package dev.wikiclean.dedupe;

import java.util.Optional;

/**
 * Two texts of one name, kept as one note a topic, that speak, each in its own words, of the same: rare terms are common
 * to both. Costly, and asked only where it decides.
 */
final class VocabularySignal implements Signal {
    static final double WEIGHT = 0.15;

    /** Where so much of what is common to both is common to many, their terms are those of a form. */
    private static final double FORM = 0.2;

    @Override
    public Optional<Evidence> of(NotePair pair) {
        boolean named = pair.sharedKey().filter(key -> key.weight() >= 0.45).isPresent();
        boolean formed = pair.plainJaccard() - pair.jaccard() >= FORM;
        if (!named || !pair.isKept() || formed) {
            return Optional.empty();
        }
        Vocabulary.Kinship kinship = pair.vocabulary().kinship(pair.a(), pair.b());
        if (!kinship.isClose()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                "common-terms", WEIGHT, kinship.common() + " terms are common to both that few other notes use"));
    }
}
