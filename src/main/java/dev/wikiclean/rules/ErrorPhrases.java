package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All phrases of captured error pages, found at the starts of words. */
final class ErrorPhrases {
    private final Map<Character, List<ErrorPhrase>> byFirst = new HashMap<>();
    /** The same for ASCII: this is asked for every word of every short note. */
    private final ErrorPhrase[][] byAscii = new ErrorPhrase[128][];

    ErrorPhrases(List<ErrorPhrase> phrases) {
        for (ErrorPhrase phrase : phrases) {
            byFirst.computeIfAbsent(phrase.parts().get(0).charAt(0), c -> new ArrayList<>())
                    .add(phrase);
        }
        for (char c = 0; c < byAscii.length; c++) {
            byAscii[c] = byFirst.getOrDefault(c, List.of()).toArray(ErrorPhrase[]::new);
        }
    }

    private ErrorPhrase[] beginningWith(char c) {
        return c < byAscii.length
                ? byAscii[c]
                : byFirst.getOrDefault(c, List.of()).toArray(ErrorPhrase[]::new);
    }

    /** A phrase found in a sentence. */
    record Match(ErrorPhrase phrase, int start, int end) {}

    /**
     * What was found in a sentence.
     *
     * @param phrases those that count: none of them overlaps a weightier one
     * @param covered how many letters and digits of the sentence stand in any phrase
     */
    record Found(Set<ErrorPhrase> phrases, int covered) {}

    /** Looks through {@code sentence}: lower case, blanks folded. */
    Found find(String sentence) {
        List<Match> matches = new ArrayList<>(0);
        boolean before = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean word = Sentences.isLetterOrDigit(c);
            if (!before && word) {
                for (ErrorPhrase phrase : beginningWith(c)) {
                    int end = phrase.endAt(sentence, i);
                    if (end >= 0) {
                        matches.add(new Match(phrase, i, end));
                    }
                }
            }
            before = word;
        }
        if (matches.isEmpty()) {
            return new Found(Set.of(), 0);
        }
        return new Found(strongest(matches), covered(sentence, matches));
    }

    private static Set<ErrorPhrase> strongest(List<Match> matches) {
        matches.sort(Comparator.comparingInt((Match m) -> -m.phrase().weight())
                .thenComparingInt(m -> m.start() - m.end())
                .thenComparingInt(Match::start));
        List<Match> kept = new ArrayList<>();
        for (Match match : matches) {
            if (kept.stream().noneMatch(k -> k.start() < match.end() && match.start() < k.end())) {
                kept.add(match);
            }
        }
        Set<ErrorPhrase> phrases = new HashSet<>();
        kept.forEach(match -> phrases.add(match.phrase()));
        return phrases;
    }

    private static int covered(String sentence, List<Match> matches) {
        int covered = 0;
        for (int i = 0; i < sentence.length(); i++) {
            if (Character.isLetterOrDigit(sentence.charAt(i))) {
                int at = i;
                covered += matches.stream().anyMatch(m -> m.start() <= at && at < m.end()) ? 1 : 0;
            }
        }
        return covered;
    }
}
