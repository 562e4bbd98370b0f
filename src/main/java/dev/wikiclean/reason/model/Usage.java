package dev.wikiclean.reason.model;

/**
 * Tokens as billed. The four kinds of input are disjoint, whatever the provider's own counting; thinking is a part of
 * the output.
 *
 * @param input input that no cache had or took
 * @param cacheRead input read from a cache
 * @param cacheWriteShort input written to a cache for minutes
 * @param cacheWriteLong input written to a cache for an hour or more
 * @param output all that is billed as output
 * @param thinking how much of the output was thinking, as far as the provider says
 */
public record Usage(long input, long cacheRead, long cacheWriteShort, long cacheWriteLong, long output, long thinking) {
    /** Nothing. */
    public static final Usage ZERO = new Usage(0, 0, 0, 0, 0, 0);

    public Usage {
        if (input < 0 || cacheRead < 0 || cacheWriteShort < 0 || cacheWriteLong < 0 || output < 0 || thinking < 0) {
            throw new IllegalArgumentException("a negative number of tokens");
        }
        if (thinking > output) {
            throw new IllegalArgumentException("more thinking than output");
        }
    }

    /** All input, of whatever price. */
    public long allInput() {
        return input + cacheRead + cacheWriteShort + cacheWriteLong;
    }

    /** All that is billed. */
    public long tokens() {
        return allInput() + output;
    }

    /** The sum of two. */
    public Usage plus(Usage other) {
        return new Usage(
                Math.addExact(input, other.input),
                Math.addExact(cacheRead, other.cacheRead),
                Math.addExact(cacheWriteShort, other.cacheWriteShort),
                Math.addExact(cacheWriteLong, other.cacheWriteLong),
                Math.addExact(output, other.output),
                Math.addExact(thinking, other.thinking));
    }
}
