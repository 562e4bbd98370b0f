package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number of a text with what it says: exactly, about, over or under, or from one to another.
 *
 * @param low the number, or the lower of two
 * @param high the same, or the higher of two
 * @param unit what it counts
 * @param sense how it is meant
 * @param span where it stands in its claim's words, with its unit
 * @param written as it stands there
 * @param digits how many digits were written out, without those that a word such as million adds
 */
record Quantity(BigDecimal low, BigDecimal high, Unit unit, Sense sense, Span span, String written, int digits) {
    private static final BigDecimal MOST_APART = BigDecimal.valueOf(3);
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");
    private static final BigDecimal SLACK = new BigDecimal("0.1");

    /** How a number is meant. */
    enum Sense {
        EXACT,
        ABOUT,
        OVER,
        UNDER
    }

    Quantity {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("from " + low + " to " + high);
        }
    }

    boolean isRange() {
        return low.compareTo(high) != 0;
    }

    /** Whether both measure the same thing. */
    boolean isComparable(Quantity other) {
        return unit.dimension().equals(other.unit.dimension());
    }

    /** Whether both can be true of one thing: {@code 4배 넘게} and {@code more than 4x}, {@code 11,172} and {@code 11k}. */
    boolean agrees(Quantity other) {
        if (!isComparable(other)) {
            return false;
        }
        boolean meet = from().compareTo(other.to()) <= 0 && other.from().compareTo(to()) <= 0;
        return meet || !unit.isCalendar() && (isRoundingOf(other) || other.isRoundingOf(this));
    }

    /**
     * Whether one can be a mistaken form of the other: not three times as much, unless only the decimal point differs. What
     * is further apart says something else of something else.
     */
    boolean isNear(Quantity other) {
        BigDecimal mine = low.multiply(unit.factor()).abs();
        BigDecimal its = other.low.multiply(other.unit.factor()).abs();
        BigDecimal less = mine.min(its);
        BigDecimal more = mine.max(its);
        boolean shifted = digits > 1
                && mine.stripTrailingZeros()
                        .unscaledValue()
                        .equals(its.stripTrailingZeros().unscaledValue());
        return shifted || more.compareTo(less.multiply(MOST_APART)) <= 0;
    }

    private BigDecimal from() {
        BigDecimal value = low.multiply(unit.factor());
        return switch (sense) {
            case EXACT -> value;
            case ABOUT, OVER -> value.subtract(value.abs().multiply(SLACK));
            case UNDER ->
                value.subtract(value.abs().multiply(new BigDecimal("1e12"))).subtract(BigDecimal.ONE);
        };
    }

    private BigDecimal to() {
        BigDecimal value = high.multiply(unit.factor());
        return switch (sense) {
            case EXACT -> value;
            case ABOUT, UNDER -> value.add(value.abs().multiply(SLACK));
            case OVER -> value.add(value.abs().multiply(new BigDecimal("1e12"))).add(BigDecimal.ONE);
        };
    }

    /** Whether this is {@code other} with fewer digits. */
    private boolean isRoundingOf(Quantity other) {
        BigDecimal mine = low.multiply(unit.factor());
        BigDecimal exact = other.low.multiply(other.unit.factor());
        int precision = mine.stripTrailingZeros().precision();
        if (isRange()
                || other.isRange()
                || mine.signum() == 0
                || precision >= exact.stripTrailingZeros().precision()) {
            return false;
        }
        boolean rounded =
                exact.round(new MathContext(precision, RoundingMode.HALF_UP)).compareTo(mine) == 0;
        boolean cut = exact.round(new MathContext(precision, RoundingMode.DOWN)).compareTo(mine) == 0;
        BigDecimal apart = mine.subtract(exact).abs();
        return (rounded || cut) && apart.compareTo(exact.abs().multiply(ROUNDING)) <= 0;
    }

    /**
     * Whether one seems to be the other with a slip of the pen: of five digits or more, all the same but for one, or for
     * two neighbours that changed places.
     */
    boolean isSlipOf(Quantity other) {
        String mine = low.toPlainString();
        String its = other.low.toPlainString();
        boolean calendar = digits == 8 && (mine.startsWith("19") || mine.startsWith("20"));
        boolean exact = !calendar
                && low.scale() <= 0
                && other.low.scale() <= 0
                && sense == Sense.EXACT
                && other.sense == Sense.EXACT
                && !isRange()
                && !other.isRange();
        if (!exact
                || digits < 5
                || low.stripTrailingZeros().precision() < 4
                || digits != other.digits
                || mine.length() != its.length()
                || mine.equals(its)) {
            return false;
        }
        int first = 0;
        while (mine.charAt(first) == its.charAt(first)) {
            first++;
        }
        int last = mine.length() - 1;
        while (mine.charAt(last) == its.charAt(last)) {
            last--;
        }
        boolean swapped =
                last == first + 1 && mine.charAt(first) == its.charAt(last) && mine.charAt(last) == its.charAt(first);
        return first == last || swapped;
    }
}
