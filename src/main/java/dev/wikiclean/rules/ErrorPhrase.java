package dev.wikiclean.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One phrase of captured error pages.
 *
 * @param weight 1 to 10: how much it proves
 * @param language of two letters, or {@code any}
 * @param parts the phrase's text, cut at its stars; {@link #DIGIT} stands for a digit
 */
record ErrorPhrase(int weight, Place place, EvidenceKind kind, String language, List<String> parts) {
    /** Stands for any digit; a phrase that means the character itself writes {@code \#}. */
    static final char DIGIT = '\uE000';

    private static final char STAR = '\uE001';
    private static final int STAR_SPANS_AT_MOST = 40;
    private static final int START_EXPLAINS_AT_MOST = 100;

    /** Where in a sentence the phrase must stand. */
    enum Place {
        IN,
        ALL,
        START,
        /** A key of a JSON object, whole. */
        KEY
    }

    ErrorPhrase {
        parts = List.copyOf(parts);
        if (weight < 1 || weight > 10 || parts.isEmpty() || parts.get(0).isEmpty()) {
            throw new IllegalArgumentException("not a phrase: " + weight + " " + parts);
        }
    }

    static ErrorPhrase of(int weight, Place place, EvidenceKind kind, String language, String phrase) {
        String folded = Sentences.fold(phrase.replace('*', STAR));
        if (folded.indexOf('#') >= 0) {
            folded = folded.replace("\\#", "\uE002").replace('#', DIGIT).replace('\uE002', '#');
        }
        List<String> parts = folded.indexOf(STAR) < 0
                ? List.of(folded.strip())
                : Arrays.stream(folded.split(String.valueOf(STAR)))
                        .map(String::strip)
                        .toList();
        return new ErrorPhrase(weight, place, kind, language, parts);
    }

    /** What is wrong with {@code phrase} as written, for a person; nothing where it can be looked for. */
    static Optional<String> problem(String phrase) {
        String text = phrase.strip();
        if (text.isEmpty() || text.charAt(0) != '#' && !Character.isLetterOrDigit(text.charAt(0))) {
            return Optional.of("a phrase begins with a letter or a digit: `" + phrase + "`");
        }
        if (text.endsWith("*") || text.contains("**")) {
            return Optional.of("a star stands between words: `" + phrase + "`");
        }
        return Sentences.of(text.replace('*', 'x').replace('`', 'x')).size() == 1
                ? Optional.empty()
                : Optional.of("a phrase lies within one sentence: `" + phrase + "`");
    }

    /** The phrase as a person reads it. */
    String words() {
        return String.join("…", parts).replace(DIGIT, '#');
    }

    /** Where the phrase ends if it stands in {@code sentence} at {@code start}; -1 where it does not. */
    int endAt(String sentence, int start) {
        int end = place != Place.IN && start != 0 ? -1 : endOfParts(sentence, start);
        if (end < 0) {
            return -1;
        }
        return switch (place) {
            case IN -> isNumberCut(sentence, end) ? -1 : end;
            case ALL, KEY -> end == sentence.length() ? end : -1;
            case START -> isValue(sentence, end) ? sentence.length() : end;
        };
    }

    /** Where the phrase ends as one of several in a row, wherever its place is; -1 where it does not stand there. */
    int endInRow(String sentence, int start) {
        return place == Place.START || place == Place.KEY ? -1 : endOfParts(sentence, start);
    }

    private int endOfParts(String sentence, int start) {
        if (!standsAt(parts.get(0), sentence, start)) {
            return -1;
        }
        int end = start + parts.get(0).length();
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i);
            int next = find(part, sentence, end);
            if (next < 0) {
                return -1;
            }
            end = next + part.length();
        }
        return end;
    }

    /** Whether {@code error 404} was found in {@code error 4042}. */
    private boolean isNumberCut(String sentence, int end) {
        return !parts.getLast().endsWith(String.valueOf(DIGIT))
                && end < sentence.length()
                && Character.isDigit(sentence.charAt(end))
                && Character.isDigit(sentence.charAt(end - 1));
    }

    private static int find(String part, String sentence, int from) {
        for (int at = from; at <= from + STAR_SPANS_AT_MOST && at + part.length() <= sentence.length(); at++) {
            if (standsAt(part, sentence, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean standsAt(String part, String sentence, int at) {
        if (at + part.length() > sentence.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            char there = sentence.charAt(at + i);
            if (c != there && !(c == DIGIT && there >= '0' && there <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rest of a sentence is what a machine puts behind a label: one word, or mostly numbers. */
    private static boolean isValue(String sentence, int from) {
        if (sentence.length() - from > START_EXPLAINS_AT_MOST) {
            return false;
        }
        int words = 0;
        int numbers = 0;
        for (String word : sentence.substring(from).split("[ :]+")) {
            if (word.chars().anyMatch(c -> Character.isLetterOrDigit((char) c))) {
                words++;
                numbers += word.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
            }
        }
        return words <= 1 || numbers * 2 >= words;
    }
}
