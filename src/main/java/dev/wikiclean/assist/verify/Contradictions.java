package dev.wikiclean.assist.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds numbers of a note's claims that another text contradicts. */
final class Contradictions {
    private Contradictions() {}

    /**
     * Two numbers that cannot both be true.
     *
     * @param mine the number in the note's claim
     * @param passage what the other text says
     * @param theirs the number there
     */
    record Contradiction(Passage claim, Quantity mine, Passage passage, Quantity theirs) {}

    /**
     * The numbers of {@code claims} that {@code other} contradicts; a number that the other text has anywhere is not
     * contradicted by it.
     *
     * @param own whether the other text is a source of the note
     */
    static List<Contradiction> between(List<Passage> claims, List<Passage> other, boolean own) {
        List<Contradiction> found = new ArrayList<>();
        for (Passage claim : claims) {
            for (Quantity mine : claim.quantities()) {
                boolean said = other.stream().anyMatch(passage -> says(passage, mine));
                if (!said) {
                    slip(claim, mine, other)
                            .or(() -> contradiction(claim, mine, other, own))
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Whether {@code other} has every number of {@code claim}. */
    static boolean allSaid(Passage claim, List<Passage> other) {
        return claim.quantities().stream().allMatch(mine -> other.stream().anyMatch(passage -> says(passage, mine)));
    }

    private static boolean says(Passage passage, Quantity mine) {
        return passage.quantities().stream()
                .anyMatch(its -> mine.agrees(its)
                        || mine.low().compareTo(its.low()) == 0
                                && (!mine.unit().isKnown() || !its.unit().isKnown()));
    }

    private static Optional<Contradiction> slip(Passage claim, Quantity mine, List<Passage> other) {
        for (Passage passage : other) {
            for (Quantity its : passage.quantities()) {
                boolean units = mine.isComparable(its)
                        || !mine.unit().isKnown()
                        || !its.unit().isKnown();
                if (units && !mine.unit().isCalendar() && !its.unit().isCalendar() && mine.isSlipOf(its)) {
                    return Optional.of(new Contradiction(claim, mine, passage, its));
                }
            }
        }
        return Optional.empty();
    }

    /** The one passage that contradicts; where several do in different ways, none can be trusted to be meant. */
    private static Optional<Contradiction> contradiction(
            Passage claim, Quantity mine, List<Passage> other, boolean own) {
        Contradiction found = null;
        for (Passage passage : other) {
            Alignment alignment = new Alignment(claim, passage, own);
            for (Quantity its : passage.quantities()) {
                if (alignment.contradicts(mine, its)) {
                    if (found != null && !found.theirs().agrees(its)) {
                        return Optional.empty();
                    }
                    found = found == null ? new Contradiction(claim, mine, passage, its) : found;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
