package dev.wikiclean.reason.budget;

import java.math.BigInteger;

/** A sum from which can be taken away again, so it never saturates. */
final class Sum {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private BigInteger money = BigInteger.ZERO;
    private BigInteger tokens = BigInteger.ZERO;

    /** @param sign 1, or -1 to take away */
    void add(Spend spend, int sign) {
        money = money.add(BigInteger.valueOf(spend.money().value()).multiply(BigInteger.valueOf(sign)));
        tokens = tokens.add(BigInteger.valueOf(spend.tokens()).multiply(BigInteger.valueOf(sign)));
    }

    Spend spend() {
        return new Spend(
                new MicroDollars(money.min(MOST).longValue()), tokens.min(MOST).longValue());
    }
}
