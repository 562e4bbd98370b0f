package dev.wikiclean.dedupe;

import java.util.Optional;

/** Both say the same, more or less, or one says what the other says and more. */
final class TextSignal implements Signal {
    /** Fewer word pairs say little. */
    private static final int LITTLE = 12;
    /** A shorter text is contained in many. */
    private static final int LEAST_CONTAINED = 40;
    /** Without a common name, so much text must be common to be worth a look. */
    private static final double LOOKALIKE = 0.4;

    @Override
    public Optional<Evidence> of(NotePair pair) {
        int least = Math.min(pair.a().shingles().size(), pair.b().shingles().size());
        double jaccard = pair.jaccard();
        if (pair.hasEqualBodies()) {
            return least >= LITTLE && jaccard < 0.9
                    ? Optional.of(new Evidence("template-text", 0, "the same text, as in many notes"))
                    : Optional.of(new Evidence("equal-text", least < LITTLE ? 0.35 : 0.50, "the same text"));
        }
        if (least < LITTLE || jaccard < 0.1) {
            return Optional.empty();
        }
        boolean named = pair.sharedKey().isPresent();
        if (jaccard >= 0.7) {
            double weight = named ? jaccard >= 0.9 ? 0.45 : 0.35 : 0.40 + jaccard / 4;
            return Optional.of(new Evidence("near-equal-text", weight, CommonWords.why(pair)));
        }
        double contained = pair.containment();
        if (least >= LEAST_CONTAINED && contained >= 0.9) {
            double weight = !named ? 0.45 : contained >= 0.95 && least >= 60 ? 0.32 : common(jaccard);
            return Optional.of(new Evidence("contained-text", weight, CommonParagraphs.why(pair)));
        }
        double weight = !named && jaccard >= LOOKALIKE ? 0.40 + jaccard / 8 : common(jaccard);
        return Optional.of(new Evidence(
                "common-text",
                weight,
                jaccard >= 0.5 ? CommonWords.why(pair) : Math.round(jaccard * 100) + "% of both texts is common"));
    }

    private static double common(double jaccard) {
        return jaccard >= 0.5 ? 0.20 : jaccard >= 0.25 ? 0.12 : 0.06;
    }
}
