package dev.wikiclean.assist.verify;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a number counts or measures.
 *
 * @param dimension what is measured: only quantities of one dimension can be compared
 * @param factor how many of the dimension's own unit it is, exactly
 * @param isKnown whether it is of the table of units, and not just the word behind the number
 */
record Unit(String dimension, BigDecimal factor, boolean isKnown) {
    private static final Set<String> COUNTERS = Set.of("counted", "repeated", "kinds", "sheets", "points", "people");

    /** No unit at all. */
    static final Unit NONE = new Unit("", BigDecimal.ONE, false);
    /** A day of the calendar, written as a number such as 20260508. */
    static final Unit DAY = new Unit("calendar day", BigDecimal.ONE, true);
    /** A year of the calendar. */
    static final Unit YEAR = new Unit("calendar year", BigDecimal.ONE, true);

    /** The word behind a number, such as {@code heads} of {@code 12 heads}. */
    static Unit noun(String word) {
        return new Unit("of " + word, BigDecimal.ONE, false);
    }

    boolean isNone() {
        return dimension.isEmpty();
    }

    /** Whether it counts things of any kind, so that the word beside it says which. */
    boolean isCounter() {
        return COUNTERS.contains(dimension);
    }

    boolean isCalendar() {
        return dimension.startsWith("calendar");
    }
}
