package dev.wikiclean.reason.strategy;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact share from 0 to 1, in lowest terms.
 *
 * @param numerator 0 to {@code denominator}
 * @param denominator above 0
 */
public record Share(long numerator, long denominator) {
    public Share {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
        long common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= common;
        denominator /= common;
    }

    /** What a decimal such as {@code 0.95} means, exactly. */
    public static Share of(BigDecimal decimal) {
        BigDecimal plain = decimal.stripTrailingZeros();
        int scale = Math.max(0, plain.scale());
        return new Share(
                plain.movePointRight(scale).longValueExact(),
                BigInteger.TEN.pow(scale).longValueExact());
    }

    /** Whether this is {@code other} or more. */
    public boolean atLeast(Share other) {
        return BigInteger.valueOf(numerator)
                        .multiply(BigInteger.valueOf(other.denominator))
                        .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)))
                >= 0;
    }

    /** Half as far from 1. */
    Share halfTheRisk() {
        return new Share(Math.addExact(numerator, denominator), Math.multiplyExact(2, denominator));
    }

    /** Whether {@code part} of {@code whole} is this or more. */
    boolean reachedBy(BigInteger part, BigInteger whole) {
        return part.multiply(BigInteger.valueOf(denominator)).compareTo(whole.multiply(BigInteger.valueOf(numerator)))
                >= 0;
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
