package dev.wikiclean.dedupe;

import dev.wikiclean.vault.FrontMatter;
import java.util.Locale;

/**
 * How far a note is to be trusted by what it says of itself: verified before draft, then the trust level, then the
 * confidence.
 *
 * @param verified 2 for a verified note, 0 for a draft, else 1
 * @param level 3 for A down to 0 for D, -1 where it says nothing
 * @param confidence -1 where it says nothing
 */
record Trust(double verified, double level, double confidence) implements Comparable<Trust> {
    static Trust of(FrontMatter matter) {
        return new Trust(verified(matter), level(matter), confidence(matter));
    }

    private static double verified(FrontMatter matter) {
        return switch (matter.string("status").orElse("").toLowerCase(Locale.ROOT)) {
            case "verified" -> 2;
            case "draft", "stub" -> 0;
            default -> 1;
        };
    }

    private static double level(FrontMatter matter) {
        return matter.string("source_trust_level")
                .filter(level -> level.length() == 1 && "DCBA".contains(level))
                .map(level -> (double) "DCBA".indexOf(level))
                .orElse(-1.0);
    }

    private static double confidence(FrontMatter matter) {
        try {
            return matter.string("confidence_score")
                    .map(Double::parseDouble)
                    .filter(Double::isFinite)
                    .orElse(-1.0);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public int compareTo(Trust other) {
        int byStatus = Double.compare(verified, other.verified);
        int byLevel = byStatus != 0 ? byStatus : Double.compare(level, other.level);
        return byLevel != 0 ? byLevel : Double.compare(confidence, other.confidence);
    }
}
