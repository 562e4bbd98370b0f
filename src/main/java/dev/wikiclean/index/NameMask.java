package dev.wikiclean.index;

/** The characters of a name as bits of one number, by which most names are seen to be unlike at a glance. */
public final class NameMask {
    private NameMask() {}

    public static long of(String name) {
        long mask = 0;
        for (int i = 0; i < name.length(); i++) {
            mask |= 1L << (name.charAt(i) * 0x9E3779B1 >>> 26);
        }
        return mask;
    }

    /** Whether {@code changes} edits could lead from one to the other: each takes one character away and adds one. */
    public static boolean mayBeNear(long mask, long other, int changes) {
        return Long.bitCount(mask & ~other) <= changes && Long.bitCount(other & ~mask) <= changes;
    }
}
