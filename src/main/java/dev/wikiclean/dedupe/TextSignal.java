package dev.wikiclean.dedupe;

import java.util.Optional;

/** Both say the same, more or less. */
final class TextSignal implements Signal {
    private static final int LITTLE = 12;

    @Override
    public Optional<Evidence> of(NotePair pair) {
        int least = Math.min(pair.a().shingles().size(), pair.b().shingles().size());
        if (pair.hasEqualBodies()) {
            return Optional.of(new Evidence("equal-text", least < LITTLE ? 0.35 : 0.50, "the same text"));
        }
        double jaccard = pair.jaccard();
        if (least < LITTLE || jaccard < 0.1) {
            return Optional.empty();
        }
        double contained = pair.a().shingles().containment(pair.b().shingles());
        String why = Math.round(jaccard * 100) + "% of both texts is common";
        if (jaccard >= 0.9) {
            return Optional.of(new Evidence("near-equal-text", 0.45, why));
        }
        if (jaccard >= 0.7) {
            return Optional.of(new Evidence("near-equal-text", 0.35, why));
        }
        if (contained >= 0.95 && least >= 60) {
            return Optional.of(new Evidence("contained-text", 0.32, "one text holds all of the other"));
        }
        double weight = jaccard >= 0.5 ? 0.20 : jaccard >= 0.25 ? 0.12 : 0.06;
        return Optional.of(new Evidence("common-text", weight, why));
    }
}
