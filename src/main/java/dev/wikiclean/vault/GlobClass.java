package dev.wikiclean.vault;

import java.util.BitSet;
import java.util.function.IntPredicate;

/** A bracket expression of a {@link Glob}; characters are bytes, as git compares them. */
final class GlobClass {
    /** The class, and the offset behind its closing bracket. */
    record Parsed(GlobClass set, int end) {}

    /** Every character. */
    static final GlobClass ANY = new GlobClass(new BitSet(), true);

    private final BitSet members;
    private final boolean negated;

    private GlobClass(BitSet members, boolean negated) {
        this.members = members;
        this.negated = negated;
    }

    boolean contains(char c) {
        return members.get(c) != negated;
    }

    /** The class that opens at {@code start}, or null where it is not closed or names an unknown set. */
    static Parsed parse(String pattern, int start) {
        int i = start + 1;
        boolean negated = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
        if (negated) {
            i++;
        }
        BitSet members = new BitSet(256);
        int first = i;
        int previous = -1;
        while (true) {
            if (i >= pattern.length()) {
                return null;
            }
            char c = pattern.charAt(i);
            if (c == ']' && i > first) {
                return new Parsed(new GlobClass(members, negated), i + 1);
            }
            if (c == '[' && i + 1 < pattern.length() && pattern.charAt(i + 1) == ':') {
                int close = pattern.indexOf(']', i + 2);
                if (close < 0) {
                    return null;
                }
                if (close > i + 2 && pattern.charAt(close - 1) == ':') {
                    if (!addNamed(members, pattern.substring(i + 2, close - 1))) {
                        return null;
                    }
                    i = close + 1;
                    previous = -1;
                    continue;
                }
            }
            boolean range = c == '-' && previous >= 0 && i + 1 < pattern.length() && pattern.charAt(i + 1) != ']';
            if (range) {
                i++;
                c = pattern.charAt(i);
            }
            if (c == '\\') {
                i++;
                if (i >= pattern.length()) {
                    return null;
                }
                c = pattern.charAt(i);
            }
            if (range) {
                if (previous <= c) {
                    members.set(previous, c + 1);
                }
                previous = -1;
            } else {
                members.set(c);
                previous = c;
            }
            i++;
        }
    }

    private static boolean addNamed(BitSet members, String name) {
        IntPredicate test = named(name);
        if (test == null) {
            return false;
        }
        for (int c = 0; c < 128; c++) {
            if (test.test(c)) {
                members.set(c);
            }
        }
        return true;
    }

    private static IntPredicate named(String name) {
        return switch (name) {
            case "alnum" -> c -> isAlpha(c) || isDigit(c);
            case "alpha" -> GlobClass::isAlpha;
            case "blank" -> c -> c == ' ' || c == '\t';
            case "cntrl" -> c -> c < 32 || c == 127;
            case "digit" -> GlobClass::isDigit;
            case "graph" -> c -> c > 32 && c < 127;
            case "lower" -> c -> c >= 'a' && c <= 'z';
            case "print" -> c -> c >= 32 && c < 127;
            case "punct" -> c -> c > 32 && c < 127 && !isAlpha(c) && !isDigit(c);
            case "space" -> c -> c == ' ' || c >= 9 && c <= 13;
            case "upper" -> c -> c >= 'A' && c <= 'Z';
            case "xdigit" -> c -> isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
            default -> null;
        };
    }

    private static boolean isAlpha(int c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
