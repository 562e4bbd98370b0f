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

    /** One text that holds all of another, of the same name. */
    private static final double CONTAINED = 0.37;

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
            double weight = named ? weight(jaccard) : 0.40 + jaccard / 4;
            return Optional.of(new Evidence("near-equal-text", weight, CommonWords.why(pair)));
        }
        double contained = pair.containment();
        if (least >= LEAST_CONTAINED && contained >= 0.9) {
            double weight = !named
                    ? 0.45
                    : contained >= 0.95 && least >= 60 ? Math.max(CONTAINED, weight(jaccard)) : weight(jaccard);
            return Optional.of(new Evidence("contained-text", weight, CommonParagraphs.why(pair)));
        }
        double weight = !named && jaccard >= LOOKALIKE ? 0.40 + jaccard / 8 : weight(jaccard);
        return Optional.of(new Evidence(
                "common-text",
                weight,
                jaccard >= 0.5 ? CommonWords.why(pair) : Math.round(jaccard * 100) + "% of both texts is common"));
    }

    /** What a common share adds to a common name: straight lines between measured points. */
    static double weight(double jaccard) {
        if (jaccard >= 0.9) {
            return 0.50;
        }
        if (jaccard >= 0.7) {
            return between(jaccard, 0.7, 0.9, 0.45, 0.50);
        }
        return jaccard >= 0.35 ? between(jaccard, 0.35, 0.7, 0.30, 0.45) : between(jaccard, 0.1, 0.35, 0.06, 0.30);
    }

    private static double between(double x, double fromX, double toX, double from, double to) {
        return from + (to - from) * (x - fromX) / (toX - fromX);
    }
}
