package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All phrases of captured error pages, found at the starts of words. */
final class ErrorPhrases {
    private static final int BUCKETS = 1 << 12;
    private static final ErrorPhrase[] NONE = {};
    private static final int LONGEST_ROW = 120;
    private static final ErrorPhrase SOME =
            ErrorPhrase.of(1, ErrorPhrase.Place.ALL, EvidenceKind.HTTP, "any", "nothing");

    /** By the first two characters: this is asked for every word of every short note. */
    private final ErrorPhrase[][] byStart = new ErrorPhrase[BUCKETS][];

    private final Map<String, ErrorPhrase> keys = new HashMap<>();
    private final List<ErrorPhrase> about = new ArrayList<>();
    private final PageWords words;

    ErrorPhrases(List<ErrorPhrase> phrases) {
        Arrays.fill(byStart, NONE);
        for (ErrorPhrase phrase : phrases) {
            if (phrase.place() == ErrorPhrase.Place.KEY) {
                keys.put(phrase.words(), phrase);
            } else if (phrase.kind() == EvidenceKind.ABOUT) {
                about.add(phrase);
            } else {
                startsOf(phrase.parts().get(0)).forEach(bucket -> add(bucket, phrase));
            }
        }
        words = new PageWords(phrases);
    }

    private void add(int bucket, ErrorPhrase phrase) {
        ErrorPhrase[] before = byStart[bucket];
        ErrorPhrase[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = phrase;
        byStart[bucket] = after;
    }

    /** Every bucket in which a sentence may hold {@code part}. */
    private static Set<Integer> startsOf(String part) {
        if (part.length() > 1 && part.charAt(0) != ErrorPhrase.DIGIT && part.charAt(1) != ErrorPhrase.DIGIT) {
            return Set.of(bucket(part.charAt(0), part.charAt(1)));
        }
        String first = part.charAt(0) == ErrorPhrase.DIGIT ? "0123456789" : part.substring(0, 1);
        String second =
                part.length() == 1 ? "\0" : part.charAt(1) == ErrorPhrase.DIGIT ? "0123456789" : part.substring(1, 2);
        Set<Integer> starts = new HashSet<>();
        for (char a : first.toCharArray()) {
            for (char b : second.toCharArray()) {
                starts.add(bucket(a, b));
            }
        }
        return starts;
    }

    private static int bucket(char a, char b) {
        return (a * 67 + b) & (BUCKETS - 1);
    }

    /** A phrase found in a sentence. */
    record Match(ErrorPhrase phrase, int start, int end) {}

    /**
     * What was found in a sentence.
     *
     * @param phrases those that count: none of them overlaps a weightier one
     * @param covered how many letters and digits of the sentence stand in any phrase
     * @param rest the sentence with blanks where the phrases stood
     * @param whole whether the sentence is a weighty phrase and what pages like it say around it, and nothing else
     */
    record Found(Set<ErrorPhrase> phrases, int covered, String rest, boolean whole) {
        static final Found NOTHING = new Found(Set.of(), 0, "", false);
    }

    /** How a key of a JSON object weighs: nothing where errors have no such key. */
    Optional<ErrorPhrase> key(String name) {
        return Optional.ofNullable(keys.get(Sentences.fold(name)));
    }

    /** Whether {@code title}, folded, says that the note talks of such pages. */
    boolean isAbout(String title) {
        return about.stream().anyMatch(phrase -> stands(phrase.parts().get(0), title));
    }

    private static boolean stands(String words, String title) {
        for (int at = title.indexOf(words); at >= 0; at = title.indexOf(words, at + 1)) {
            int end = at + words.length();
            boolean begins = at == 0 || !Sentences.isLetterOrDigit(title.charAt(at - 1));
            boolean ends = end == title.length()
                    || title.charAt(end) >= 128
                    || title.charAt(end) != '.' && !Sentences.isLetterOrDigit(title.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** Looks through {@code sentence}: lower case, blanks folded. */
    Found find(String sentence) {
        List<Match> matches = new ArrayList<>(0);
        boolean before = false;
        for (int i = 0; i < sentence.length(); i++) {
            char c = sentence.charAt(i);
            boolean word = Sentences.isLetterOrDigit(c);
            if (word && (!before || isUnspaced(c))) {
                char next = i + 1 < sentence.length() ? sentence.charAt(i + 1) : 0;
                for (ErrorPhrase phrase : byStart[bucket(c, next)]) {
                    int end = phrase.endAt(sentence, i);
                    if (end >= 0) {
                        matches.add(new Match(phrase, i, wordEnd(sentence, end)));
                    }
                }
            }
            before = word;
        }
        return matches.isEmpty() ? row(sentence) : found(sentence, matches);
    }

    private Found found(String sentence, List<Match> matches) {
        int letters = ErrorEvidence.letters(sentence);
        int covered = covered(sentence, matches);
        if (covered * 2 < letters) {
            Found row = row(sentence);
            if (row.covered() > 0) {
                return row;
            }
        }
        Set<ErrorPhrase> phrases = strongest(matches);
        return new Found(phrases, covered, rest(sentence, matches), words.explain(sentence, matches, covered, letters));
    }

    /** A sentence that is nothing but phrases in a row, such as the words of buttons that lost their borders. */
    private Found row(String sentence) {
        if (sentence.length() > LONGEST_ROW) {
            return Found.NOTHING;
        }
        Set<ErrorPhrase> phrases = new HashSet<>();
        int at = 0;
        while (at < sentence.length()) {
            if (!Sentences.isLetterOrDigit(sentence.charAt(at))) {
                if (sentence.charAt(at) == '\u00A9') {
                    break;
                }
                at++;
                continue;
            }
            Match next = longest(sentence, at);
            if (next.end() <= at) {
                return Found.NOTHING;
            }
            phrases.add(next.phrase());
            at = next.end();
        }
        return phrases.size() < 2 ? Found.NOTHING : new Found(phrases, ErrorEvidence.letters(sentence), "", false);
    }

    private Match longest(String sentence, int at) {
        Match longest = new Match(SOME, at, at);
        char next = at + 1 < sentence.length() ? sentence.charAt(at + 1) : 0;
        for (ErrorPhrase phrase : byStart[bucket(sentence.charAt(at), next)]) {
            int end = phrase.endInRow(sentence, at);
            boolean word = end == sentence.length() || end > 0 && !Sentences.isLetterOrDigit(sentence.charAt(end));
            if (word && end > longest.end()) {
                longest = new Match(phrase, at, end);
            }
        }
        return longest;
    }

    /** A phrase explains the whole word that it ends in: {@code 확인} of {@code 확인하십시오}. */
    private static int wordEnd(String sentence, int end) {
        int at = end;
        while (at > 0
                && at < sentence.length()
                && Sentences.isLetterOrDigit(sentence.charAt(at - 1))
                && Sentences.isLetterOrDigit(sentence.charAt(at))
                && !isUnspaced(sentence.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Chinese and Japanese leave no blanks between words. */
    private static boolean isUnspaced(char c) {
        return c >= 0x3040 && c <= 0x9FFF;
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

    private static String rest(String sentence, List<Match> matches) {
        StringBuilder rest = new StringBuilder(sentence);
        for (Match match : matches) {
            for (int i = match.start(); i < match.end(); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }

    private static int covered(String sentence, List<Match> matches) {
        int covered = 0;
        for (int i = 0; i < sentence.length(); i++) {
            if (Sentences.isLetterOrDigit(sentence.charAt(i))) {
                int at = i;
                covered += matches.stream().anyMatch(m -> m.start() <= at && at < m.end()) ? 1 : 0;
            }
        }
        return covered;
    }
}
