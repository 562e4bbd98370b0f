package dev.wikiclean.dedupe;

import java.util.List;

/** Tells from their beginnings that two words exclude each other: {@code linear}/{@code nonlinear}, {@code inbound}/{@code outbound}. */
final class OppositeAffixes {
    private static final List<String> NEGATING = List.of(
            "non", "un", "in", "im", "ir", "il", "dis", "anti", "counter", "de", "a", "mis", "semi", "pseudo", "quasi",
            "не", "без", "бес", "анти", "де", "а", "дез", "контр", "полу", "비", "무", "불", "부", "반", "역", "미", "준");
    private static final List<String[]> PAIRS = pairs("""
            en de in ex im ex in out up down over under inter intra macro micro hyper hypo mono poly mono multi uni multi \
            uni bi homo hetero sub super pre post endo exo intro extro fore back on off for back for after syn asyn syn dia \
            ante post pro anti pro retro max min cis trans iso aniso omni uni en un well ill co contra di mono tri bi \
            tri di quad tri thermo electro hydro aero kilo mega mega giga giga tera nano micro milli centi north south \
            за от в вы при у до по над под пред после макро микро гипер гипо моно поли гомо гетеро интер интра пере недо""");
    private static final int SHORTEST = 3;

    private OppositeAffixes() {}

    /** Whether one word is the other with a beginning that turns its meaning, or both begin in opposite ways. */
    static boolean exclude(String one, String two) {
        return isNegated(one, two) || isNegated(two, one) || beginOppositely(one, two) || beginOppositely(two, one);
    }

    private static boolean isNegated(String word, String negated) {
        int longer = negated.length() - word.length();
        if (longer <= 0 || word.length() < (isHangul(word) ? 2 : SHORTEST) || !negated.endsWith(word)) {
            return false;
        }
        return NEGATING.contains(negated.substring(0, longer));
    }

    private static boolean isHangul(String word) {
        return Script.of(word.codePointAt(0)) == Script.HANGUL;
    }

    private static boolean beginOppositely(String one, String two) {
        for (String[] pair : PAIRS) {
            if (one.startsWith(pair[0])
                    && two.startsWith(pair[1])
                    && one.length() - pair[0].length() >= SHORTEST
                    && one.substring(pair[0].length()).equals(two.substring(pair[1].length()))) {
                return true;
            }
        }
        return false;
    }

    private static List<String[]> pairs(String words) {
        String[] all = words.split("\\s+");
        java.util.ArrayList<String[]> found = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < all.length; i += 2) {
            found.add(new String[] {all[i], all[i + 1]});
        }
        return List.copyOf(found);
    }
}
