package dev.wikiclean.assist.verify;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether a number of a claim and a number of another passage say the same thing of the same thing. Precision goes before
 * recall: a contradiction that is none costs more trust than one that is missed.
 */
final class Alignment {
    private static final int NEAR = 3;
    private static final double OWN_OVERLAP = 0.34;
    /** Notes are full of dates of this and that. */
    private static final double CALENDAR_OVERLAP = 0.5;

    private static final double OTHER_OVERLAP = 0.6;

    private final Passage claim;
    private final Passage other;
    private final boolean own;
    private final Set<String> shared;

    /** @param own whether {@code other} is of the claim's own source, so that their topic is known to be one */
    Alignment(Passage claim, Passage other, boolean own) {
        this.claim = claim;
        this.other = other;
        this.own = own;
        this.shared = new HashSet<>(claim.about());
        shared.retainAll(other.about());
    }

    /** Whether {@code theirs} is what {@code mine} should say, and does not. */
    boolean contradicts(Quantity mine, Quantity theirs) {
        if (mine.unit().isNone() || !mine.isComparable(theirs) || mine.agrees(theirs) || !mine.isNear(theirs)) {
            return false;
        }
        return isOfTheRow()
                && allOfUnitDiffer(mine)
                && differsInNothingElse(mine, theirs)
                && isAboutTheSame(mine, theirs);
    }

    /** A row of a table speaks of what its first cell names. */
    private boolean isOfTheRow() {
        return other.claim().kind() != Claim.Kind.ROW
                || !other.terms().isEmpty()
                        && claim.about().contains(other.terms().get(0).key());
    }

    private boolean allOfUnitDiffer(Quantity mine) {
        return other.quantities().stream().noneMatch(mine::agrees)
                && claim.quantities().stream().filter(mine::isComparable).count() == 1
                && other.quantities().stream().filter(mine::isComparable).count() == 1;
    }

    /** A passage that differs in a second number is about another case, not a wrong word on this one. */
    private boolean differsInNothingElse(Quantity mine, Quantity theirs) {
        for (Quantity second : claim.quantities()) {
            for (Quantity its : other.quantities()) {
                boolean rest = second != mine && its != theirs && !second.unit().isNone();
                if (rest
                        && second.isComparable(its)
                        && other.quantities().stream().noneMatch(second::agrees)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAboutTheSame(Quantity mine, Quantity theirs) {
        int near = mine.unit().isCounter() ? 1 : NEAR;
        Set<String> heads = heads(claim, mine, near);
        heads.retainAll(heads(other, theirs, near));
        boolean named = mine.unit().dimension().startsWith("version of");
        if (heads.isEmpty() && !named) {
            return false;
        }
        int others = shared.size() - (heads.isEmpty() ? 0 : 1) + sharedNumbers(mine);
        if (claim.isKorean() != other.isKorean()) {
            return others >= (own ? 1 : 3);
        }
        int smaller = Math.min(claim.about().size(), other.about().size());
        double overlap = smaller == 0 ? 0 : (double) shared.size() / smaller;
        if (own && mine.unit().isCalendar()) {
            return others >= 3 && overlap >= CALENDAR_OVERLAP;
        }
        return own ? others >= 2 && overlap >= OWN_OVERLAP : others >= 3 && overlap >= OTHER_OVERLAP;
    }

    /** The terms right before and right behind a number, in its own claim. */
    private static Set<String> heads(Passage passage, Quantity quantity, int near) {
        List<Terms.Term> terms = passage.terms();
        Set<String> heads = new HashSet<>();
        int behind = 0;
        while (behind < terms.size()
                && terms.get(behind).start() < quantity.span().end()) {
            behind++;
        }
        for (int i = behind; i < Math.min(terms.size(), behind + near); i++) {
            heads.add(terms.get(i).key());
        }
        int before = behind - 1;
        while (before >= 0 && terms.get(before).end() > quantity.span().start()) {
            before--;
        }
        for (int i = before; i > before - near && i >= 0; i--) {
            heads.add(terms.get(i).key());
        }
        heads.retainAll(passage.about());
        return heads;
    }

    private int sharedNumbers(Quantity mine) {
        int count = 0;
        for (Quantity second : claim.quantities()) {
            boolean same = second != mine && other.quantities().stream().anyMatch(its -> isSameNumber(second, its));
            count += same ? 1 : 0;
        }
        return count;
    }

    /** The same value, in whatever words its unit is written: {@code 650억 매개변수} and {@code 65B parameter}. */
    private static boolean isSameNumber(Quantity one, Quantity other) {
        boolean values = one.low().compareTo(other.low()) == 0 && one.high().compareTo(other.high()) == 0;
        boolean units = one.isComparable(other)
                || !one.unit().isKnown()
                || !other.unit().isKnown();
        return values && units && one.low().abs().intValue() > 1;
    }
}
