package dev.wikiclean.reason.budget;

/**
 * Money and tokens.
 *
 * @param tokens input and output, cached and thinking included
 */
public record Spend(MicroDollars money, long tokens) {
    public static final Spend ZERO = new Spend(MicroDollars.ZERO, 0);

    public Spend {
        if (tokens < 0) {
            throw new IllegalArgumentException("a negative number of tokens");
        }
    }

    /** The sum; what no long can hold stays at the most that one holds. */
    public Spend plus(Spend other) {
        long sum = tokens + other.tokens;
        return new Spend(money.plus(other.money), sum < 0 ? Long.MAX_VALUE : sum);
    }
}
