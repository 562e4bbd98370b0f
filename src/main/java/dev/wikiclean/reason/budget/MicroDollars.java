package dev.wikiclean.reason.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Money in whole millionths of a US dollar, never negative. Sums that exceed what a long holds stay at {@link #MOST},
 * which is over every cap.
 */
public record MicroDollars(long value) implements Comparable<MicroDollars> {
    /** Nothing. */
    public static final MicroDollars ZERO = new MicroDollars(0);
    /** At least as much as can be counted. */
    public static final MicroDollars MOST = new MicroDollars(Long.MAX_VALUE);

    private static final int DECIMALS = 6;
    private static final BigInteger PICO_PER_MICRO = BigInteger.valueOf(1_000_000);
    private static final Pattern AMOUNT =
            Pattern.compile("([^\\d.,]*)(\\d{1,15}(?:\\.\\d+)?|\\.\\d+)([^\\d.,]*)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String WAY_OUT = "; write it like 0.50usd";

    public MicroDollars {
        if (value < 0) {
            throw new IllegalArgumentException("money is not negative: " + value);
        }
    }

    /**
     * Reads {@code 0.50usd}, {@code 0.50 USD}, {@code usd 0.50} or {@code $0.50}.
     *
     * @throws IllegalArgumentException with the way out, where it is no amount, has no currency or another one, or more
     *     than six decimals
     */
    public static MicroDollars parse(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        if (!amount.matches()) {
            throw new IllegalArgumentException("not an amount of money: " + text + WAY_OUT);
        }
        String before = amount.group(1).strip();
        String after = amount.group(3).strip();
        String currency = (before.isEmpty() ? after : before).toLowerCase(Locale.ROOT);
        if (currency.isEmpty()) {
            throw new IllegalArgumentException("an amount without its currency: " + text + WAY_OUT);
        }
        if (!before.isEmpty() && !after.isEmpty() || !currency.equals("usd") && !currency.equals("$")) {
            throw new IllegalArgumentException("unknown currency: " + text
                    + ": prices are known in US dollars, and no rate of exchange is" + WAY_OUT);
        }
        try {
            return new MicroDollars(
                    new BigDecimal(amount.group(2)).movePointRight(DECIMALS).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "more than six decimals, or too much: " + text + "; a millionth of a dollar is the least counted",
                    e);
        }
    }

    /** Rounded up from millionths of a millionth of a dollar. */
    static MicroDollars ofPico(BigInteger pico) {
        BigInteger[] parts = pico.divideAndRemainder(PICO_PER_MICRO);
        BigInteger micro = parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
        return micro.bitLength() > 63 ? MOST : new MicroDollars(micro.longValueExact());
    }

    /** The sum, or {@link #MOST}. */
    public MicroDollars plus(MicroDollars other) {
        long sum = value + other.value;
        return sum < 0 ? MOST : new MicroDollars(sum);
    }

    /** What is left, nothing where {@code other} is more. */
    public MicroDollars minus(MicroDollars other) {
        return new MicroDollars(Math.max(0, value - other.value));
    }

    public boolean isMoreThan(MicroDollars other) {
        return value > other.value;
    }

    @Override
    public int compareTo(MicroDollars other) {
        return Long.compare(value, other.value);
    }

    /** Such as {@code 0.50usd}: exact, with two decimals at least, to be read by {@link #parse}. */
    @Override
    public String toString() {
        BigDecimal dollars = BigDecimal.valueOf(value, DECIMALS).stripTrailingZeros();
        return (dollars.scale() < 2 ? dollars.setScale(2, RoundingMode.UNNECESSARY) : dollars).toPlainString() + "usd";
    }
}
