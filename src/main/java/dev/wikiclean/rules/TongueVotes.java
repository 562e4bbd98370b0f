package dev.wikiclean.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Guesses the language of a note from the words in it that the words of pages in English and Korean leave over. */
final class TongueVotes {
    static final String JAPANESE = "ja";
    private static final int FEWEST = 2;
    /** So many of the unknown words at most stand for one sign of a language in prose of it. */
    private static final int WORDS_OF_A_SIGN = 12;

    private final Map<String, Integer> votes = new HashMap<>(0);
    private int words;

    /** Counts an unknown word that may be a sign of languages, such as {@code de fr}. */
    void count(String languages) {
        words++;
        for (int from = 0; from < languages.length(); from += 3) {
            votes.merge(languages.substring(from, from + 2), 1, Integer::sum);
        }
    }

    /** The language with the most signs. */
    Optional<String> winner() {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : votes.entrySet()) {
            boolean first = entry.getValue() > most
                    || entry.getValue() == most && entry.getKey().compareTo(best) < 0;
            best = first ? entry.getKey() : best;
            most = first ? entry.getValue() : most;
        }
        boolean enough = most >= FEWEST || most > 0 && words <= FEWEST * 2;
        return enough && most * WORDS_OF_A_SIGN >= words ? Optional.of(best) : Optional.empty();
    }
}
