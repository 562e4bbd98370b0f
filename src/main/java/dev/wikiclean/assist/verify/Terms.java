package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Nfc;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The words of a claim that say what it is about, folded so that their forms compare: no stop words, no particles. */
final class Terms {
    private static final Set<String> STOP = Set.of(
            "the", "and", "for", "with", "that", "this", "from", "are", "was", "were", "has", "have", "had", "not",
            "but", "its", "can", "may", "will", "all", "any", "than", "then", "more", "less", "most", "only", "also",
            "into", "over", "per", "one", "two", "each", "when", "which", "while", "such", "other", "some", "of", "in",
            "on", "to", "by", "at", "as", "is", "it", "be", "an", "or", "if", "we", "you", "about", "up", "so", "no",
            "do", "does", "single", "new", "used", "use", "using", "their", "they", "there", "between", "least");
    private static final Set<String> KOREAN_STOP = Set.of(
            "있다", "없다", "한다", "된다", "이다", "하는", "있는", "같은", "위해", "때문", "경우", "모든", "그리고", "하지만", "또는", "대한", "이런",
            "그런", "것이", "것은", "수가", "수는");
    private static final List<String> PARTICLES = List.of(
            "에서는", "으로는", "에서", "으로", "까지", "부터", "에게", "보다", "처럼", "이다", "이며", "이고", "만을", "과의", "와의", "에는", "은", "는",
            "이", "가", "을", "를", "의", "에", "와", "과", "도", "로", "만", "며", "고", "다");

    /** A word at its place. */
    record Term(int start, int end, String key) {}

    private Terms() {}

    /** The terms of {@code words} in their order. */
    static List<Term> of(String words) {
        List<Term> terms = new ArrayList<>();
        int i = 0;
        while (i < words.length()) {
            int kind = kind(words.charAt(i));
            if (kind == 0 || kind == 2 && (words.charAt(i) >= '0' && words.charAt(i) <= '9')) {
                i = kind == 0 ? i + 1 : runEnd(words, i);
                continue;
            }
            int end = runEnd(words, i);
            int start = i;
            if (kind == 3) {
                for (int c = start; c + 1 < end; c++) {
                    terms.add(new Term(c, c + 2, words.substring(c, c + 2)));
                }
            } else {
                key(words.substring(start, end), kind).ifPresent(key -> terms.add(new Term(start, end, key)));
            }
            i = end;
        }
        return terms;
    }

    /** The folded word that begins at {@code at}, if a word begins there that says something. */
    static Optional<String> wordAt(String text, int at) {
        if (at >= text.length() || kind(text.charAt(at)) == 0 || Character.isDigit(text.charAt(at))) {
            return Optional.empty();
        }
        return key(text.substring(at, runEnd(text, at)), kind(text.charAt(at)));
    }

    /** Whether the Korean word that goes on at {@code at} ends with nothing but a particle. */
    static boolean isParticle(String text, int at) {
        int end = at;
        while (end < text.length() && kind(text.charAt(end)) == 1) {
            end++;
        }
        return PARTICLES.contains(text.substring(at, end));
    }

    /** 0 no letter, 1 Hangul, 2 Latin or another alphabet, 3 Han or kana. */
    static int kind(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' ? 2 : 0;
        }
        if (c >= 0xAC00 && c <= 0xD7A3 || c >= 0x1100 && c <= 0x11FF || c >= 0x3131 && c <= 0x318E) {
            return 1;
        }
        if (c >= 0x3041 && c <= 0x30FF || c >= 0x3400 && c <= 0x9FFF) {
            return 3;
        }
        return Character.isLetter(c) ? 2 : 0;
    }

    private static int runEnd(String words, int from) {
        int kind = kind(words.charAt(from));
        int end = from + 1;
        while (end < words.length()) {
            char c = words.charAt(end);
            boolean joint = kind == 2
                    && (c == '-' || c == '.' || c == '\'' || c == '/')
                    && end + 1 < words.length()
                    && kind(words.charAt(end + 1)) == 2;
            if (kind(c) != kind && !joint) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Optional<String> key(String word, int kind) {
        String folded = Nfc.of(word).toLowerCase(Locale.ROOT);
        if (kind == 1) {
            String stem = stem(folded);
            return stem.length() < 2 || KOREAN_STOP.contains(folded) ? Optional.empty() : Optional.of(stem);
        }
        boolean plural = folded.length() > 3 && folded.endsWith("s") && !folded.endsWith("ss");
        String singular = plural ? folded.substring(0, folded.length() - 1) : folded;
        return singular.length() < 2 || STOP.contains(folded) ? Optional.empty() : Optional.of(singular);
    }

    private static String stem(String word) {
        for (String particle : PARTICLES) {
            if (word.endsWith(particle) && word.length() >= particle.length() + 2) {
                return word.substring(0, word.length() - particle.length());
            }
        }
        return word;
    }
}
