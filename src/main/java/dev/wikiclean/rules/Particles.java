package dev.wikiclean.rules;

import java.text.Normalizer;
import java.util.Set;

/** The Korean particles and endings that are glued to a name: {@code Docker를}, {@code 캐시에서는}. */
final class Particles {
    private static final int LONGEST = 6;
    /** What may stand alone or at the end. */
    private static final Set<String> LAST = Set.of(
            "을", "를", "은", "는", "이", "가", "의", "에", "로", "으로", "와", "과", "도", "만", "나", "이나", "랑", "이랑", "에서", "에게",
            "한테", "께", "께서", "부터", "까지", "처럼", "보다", "마다", "조차", "마저", "밖에", "대로", "같이", "하고", "란", "이란", "라", "이라",
            "라고", "이라고", "라는", "이라는", "며", "이며", "고", "이고", "다", "이다", "이자", "든", "이든", "든지", "이든지", "뿐", "들", "인",
            "입니다", "로서", "으로서", "로써", "으로써", "에선", "에겐", "엔", "론", "으론");
    /** What another may follow. */
    private static final Set<String> FIRST = Set.of(
            "들", "에", "에서", "에게", "로", "으로", "와", "과", "까지", "부터", "만", "보다", "처럼", "뿐", "하고", "라고", "이라고", "마다", "대로",
            "에서부터", "들에", "들에서", "들로");

    private Particles() {}

    /** Whether the Hangul that stands at {@code from} is nothing but particles, up to the end of the word. */
    static boolean follow(String text, int from, int limit) {
        int end = from;
        while (end < limit && WordEdges.isHangul(text.charAt(end))) {
            if (end - from >= 3 * LONGEST) {
                return false;
            }
            end++;
        }
        if (end < limit && WordEdges.kind(text, end) != WordEdges.Kind.NONE) {
            return false;
        }
        String run = text.substring(from, end);
        if (run.charAt(0) < 0xAC00) {
            run = Normalizer.normalize(run, Normalizer.Form.NFC);
        }
        return run.length() <= LONGEST && isParticles(run);
    }

    private static boolean isParticles(String run) {
        if (LAST.contains(run)) {
            return true;
        }
        for (int i = 1; i < run.length(); i++) {
            if (FIRST.contains(run.substring(0, i)) && LAST.contains(run.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
