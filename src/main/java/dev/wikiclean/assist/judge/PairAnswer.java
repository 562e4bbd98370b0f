package dev.wikiclean.assist.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * What a model answered about a pair, as far as code can check it: a verdict without words that stand in both notes is no
 * verdict.
 *
 * @param first words of the note that was named first
 * @param second words of the other
 */
record PairAnswer(Verdict verdict, String reason, String first, String second) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 200;
    /** Shorter words stand in every text. */
    private static final int LEAST = 12;

    private static final int LEAST_ASIAN = 5;

    /** The answer to {@code question}; empty where it is not in the form that was asked for. */
    static Optional<PairAnswer> read(PairQuestion question, String answer) {
        JsonNode node;
        try {
            node = JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
        Optional<Verdict> verdict = Verdict.of(node.path("verdict").asText());
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        String reason = abridged(node.path("reason").asText());
        String first = node.path("quoteA").asText().strip();
        String second = node.path("quoteB").asText().strip();
        if (verdict.get() == Verdict.UNSURE) {
            return Optional.of(new PairAnswer(Verdict.UNSURE, reason, "", ""));
        }
        return Optional.of(
                stands(first, question.first()) && stands(second, question.second())
                        ? new PairAnswer(verdict.get(), reason, first, second)
                        : new PairAnswer(Verdict.UNSURE, "the words it quoted do not stand in the notes", "", ""));
    }

    /** The same with the notes in the other order. */
    PairAnswer swapped() {
        return new PairAnswer(verdict, reason, second, first);
    }

    /** Whether the words stand in what was shown; how lines are broken does not count. */
    private static boolean stands(String quote, String shown) {
        boolean asian = quote.codePoints().anyMatch(Character::isIdeographic)
                || quote.codePoints().anyMatch(c -> c >= 0xac00 && c <= 0xd7a3 || c >= 0x3040 && c <= 0x30ff);
        return quote.length() >= (asian ? LEAST_ASIAN : LEAST) && spaced(shown).contains(spaced(quote));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s++", " ");
    }

    private static String abridged(String reason) {
        String line = spaced(reason);
        if (line.length() <= LONGEST_REASON) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_REASON - 1)) ? LONGEST_REASON - 1 : LONGEST_REASON;
        return line.substring(0, end) + "…";
    }
}
