package dev.wikiclean.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of which error pages and walls are made: what they say around a phrase in words of their own. */
final class PageWords {
    private static final int WEIGHTY = 5;
    /** A weighty phrase is at least a third of the sentence. */
    private static final int PART = 3;

    private static final int LONGEST_SENTENCE = 160;
    /** Who says this of himself is a person, or a model that refuses, which says it in its own phrases. */
    private static final Set<String> OF_PERSONS = Set.of("i", "i'm", "i'd", "i'll", "i've", "my", "me", "mine");

    private final Set<String> words = new HashSet<>();

    PageWords(List<ErrorPhrase> phrases) {
        for (ErrorPhrase phrase : phrases) {
            if (phrase.kind() != EvidenceKind.ABOUT
                    && phrase.kind() != EvidenceKind.REFUSAL
                    && phrase.place() != ErrorPhrase.Place.KEY) {
                phrase.parts().forEach(this::learn);
            }
        }
        words.removeAll(OF_PERSONS);
    }

    private void learn(String part) {
        for (String word : part.split("[^\\p{L}']+")) {
            words.add(word);
        }
    }

    /**
     * Whether {@code sentence} is a weighty phrase, or several, and around them only words that such pages use. A name,
     * a number, a word of a topic is none of them: whoever adds something of his own uses one.
     */
    boolean explain(String sentence, List<ErrorPhrases.Match> matches, int covered, int letters) {
        return sentence.length() <= LONGEST_SENTENCE
                && covered * PART >= letters
                && matches.stream().anyMatch(match -> match.phrase().weight() >= WEIGHTY)
                && onlyKnown(sentence, matches);
    }

    private boolean onlyKnown(String sentence, List<ErrorPhrases.Match> matches) {
        int at = 0;
        while (at < sentence.length()) {
            int start = at;
            while (at < sentence.length() && isOfWord(sentence.charAt(at))) {
                at++;
            }
            int from = start;
            int end = at;
            boolean outside = matches.stream().noneMatch(match -> match.start() <= from && end <= match.end());
            if (end > from && outside && !words.contains(sentence.substring(from, end))) {
                return false;
            }
            at++;
        }
        return true;
    }

    private static boolean isOfWord(char c) {
        return c == '\'' || Sentences.isLetterOrDigit(c);
    }
}
