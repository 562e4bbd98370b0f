package dev.wikiclean.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two names may be meant as one, as far as a title, a heading and a file name of one note go: spelled otherwise, a
 * short form, one half of a bilingual name, the name before a subtitle, half of the words the same. Names of two scripts
 * cannot be compared, and pass.
 */
final class NameMatch {
    private static final double SHARED_AT_LEAST = 0.5;
    private static final String[] SUBTITLES = {" — ", " – ", " - ", ": ", "：", " (", "（", " | "};

    private NameMatch() {}

    static boolean isSame(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String left = letters(NameFold.exact(a));
        String right = letters(NameFold.exact(b));
        if (left.contains(right) || right.contains(left)) {
            return true;
        }
        return letters(NameFold.exact(head(a))).equals(letters(NameFold.exact(head(b))))
                || isHalf(a, right)
                || isHalf(b, left)
                || share(NameFold.words(a), NameFold.words(b)) >= SHARED_AT_LEAST;
    }

    /** Letters and digits alone: neither blanks nor signs nor emoji make another name. */
    private static String letters(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) && isLetter(name, i)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isLetter(String name, int i) {
        int at = Character.isLowSurrogate(name.charAt(i)) && i > 0 ? i - 1 : i;
        return Character.isLetterOrDigit(name.codePointAt(at));
    }

    private static String head(String name) {
        int end = name.length();
        for (String mark : SUBTITLES) {
            int at = name.indexOf(mark);
            end = at > 0 && at < end ? at : end;
        }
        return name.substring(0, end);
    }

    private static boolean isHalf(String bilingual, String letters) {
        List<String> halves = BilingualTitle.halves(bilingual);
        return halves.stream().anyMatch(half -> letters(NameFold.exact(half)).equals(letters));
    }

    /** Of the shorter name's words and pairs of characters of scripts without words, how many the other has, too. */
    private static double share(String a, String b) {
        Set<String> left = new HashSet<>();
        Set<String> right = new HashSet<>();
        boolean latinLeft = terms(a, left);
        boolean latinRight = terms(b, right);
        if (latinLeft != latinRight) {
            return 1; // two scripts: a translation, or a Latin file name of a title that is none
        }
        Set<String> shorter = left.size() <= right.size() ? left : right;
        Set<String> longer = left.size() <= right.size() ? right : left;
        return shorter.isEmpty()
                ? 1
                : (double) shorter.stream().filter(longer::contains).count() / shorter.size();
    }

    /** Adds the terms of {@code name}; whether most of its letters are of a script with words. */
    private static boolean terms(String name, Set<String> terms) {
        int latin = 0;
        int other = 0;
        for (String word : name.split(" ")) {
            String bare = letters(word);
            if (bare.isEmpty()) {
                continue;
            }
            if (bare.chars().allMatch(c -> isLatin((char) c))) {
                latin += bare.length();
                terms.add(bare);
            } else {
                other += 2 * bare.length();
                for (int i = 0; i + 1 < bare.length(); i++) {
                    terms.add(bare.substring(i, i + 2));
                }
                if (bare.length() == 1) {
                    terms.add(bare);
                }
            }
        }
        return latin >= other;
    }

    private static boolean isLatin(char c) {
        return c < 0x1100;
    }
}
