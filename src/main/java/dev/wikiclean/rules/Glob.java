package dev.wikiclean.rules;

import dev.wikiclean.text.Nfc;
import java.util.List;

/**
 * A pattern of paths or names: {@code ?} is one character, {@code *} any within a folder, {@code **} any folders too.
 * Compares in NFC and without regard to case. {@code **}{@code /x} also matches {@code x} at the top.
 */
final class Glob {
    private final String pattern;
    /** The longest text without a wildcard, slashes at its ends left out: nothing matches that does not hold it. */
    private final String needle;

    private Glob(String pattern) {
        this.pattern = pattern;
        this.needle = needle(pattern);
    }

    private static String needle(String pattern) {
        String longest = "";
        for (String piece : pattern.split("[*?/]+")) {
            longest = piece.length() > longest.length() ? piece : longest;
        }
        return longest;
    }

    static Glob of(String pattern) {
        return new Glob(fold(pattern));
    }

    static boolean anyMatch(List<Glob> globs, String value) {
        if (globs.isEmpty()) {
            return false;
        }
        String folded = fold(value);
        for (Glob glob : globs) {
            if (glob.matchesFolded(folded)) {
                return true;
            }
        }
        return false;
    }

    boolean matches(String value) {
        return matchesFolded(fold(value));
    }

    private boolean matchesFolded(String value) {
        return value.contains(needle)
                && (matches(pattern, 0, value, 0) || pattern.startsWith("**/") && matches(pattern, 3, value, 0));
    }

    private static String fold(String value) {
        return NameFold.lower(Nfc.of(value));
    }

    /** Greedy matching that remembers the last star of each kind, so that it never takes exponential time. */
    private static boolean matches(String p, int pFrom, String s, int sFrom) {
        int i = pFrom;
        int j = sFrom;
        int star = -1;
        int starAt = 0;
        int deep = -1;
        int deepAt = 0;
        while (j < s.length()) {
            if (i < p.length() && p.charAt(i) == '*') {
                if (i + 1 < p.length() && p.charAt(i + 1) == '*') {
                    deep = i + 2;
                    deepAt = j;
                    star = -1;
                    i += 2;
                } else {
                    star = i + 1;
                    starAt = j;
                    i++;
                }
            } else if (i < p.length() && (p.charAt(i) == s.charAt(j) || p.charAt(i) == '?' && s.charAt(j) != '/')) {
                i++;
                j++;
            } else if (star >= 0 && s.charAt(starAt) != '/') {
                i = star;
                j = ++starAt;
            } else if (deep >= 0) {
                i = deep;
                j = ++deepAt;
                star = -1;
            } else {
                return false;
            }
        }
        while (i < p.length() && p.charAt(i) == '*') {
            i++;
        }
        return i == p.length();
    }
}
