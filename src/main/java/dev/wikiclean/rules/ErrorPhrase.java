package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One phrase of captured error pages.
 *
 * @param weight 1 to 10: how much it proves
 * @param parts the phrase's text, cut at its stars
 */
record ErrorPhrase(int weight, Place place, List<String> parts) {
    private static final int STAR_SPANS_AT_MOST = 40;
    private static final int START_EXPLAINS_AT_MOST = 80;

    /** Where in a sentence the phrase must stand. */
    enum Place {
        IN,
        ALL,
        START
    }

    ErrorPhrase {
        parts = List.copyOf(parts);
        if (weight < 1 || weight > 10 || parts.isEmpty() || parts.get(0).isEmpty()) {
            throw new IllegalArgumentException("not a phrase: " + weight + " " + parts);
        }
    }

    static ErrorPhrase of(int weight, Place place, String phrase) {
        return new ErrorPhrase(
                weight, place, List.of(phrase.toLowerCase(Locale.ROOT).split("\\*")));
    }

    /** The packaged phrases and those of the configuration. */
    static List<ErrorPhrase> all(Map<String, Integer> configured) {
        List<ErrorPhrase> phrases = new ArrayList<>();
        Profiles.resource("/rules/error-note/patterns.txt")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] fields = line.split("\\s+", 3);
                    phrases.add(of(
                            Integer.parseInt(fields[0]), Place.valueOf(fields[1].toUpperCase(Locale.ROOT)), fields[2]));
                });
        configured.forEach((phrase, weight) -> phrases.add(of(weight, Place.IN, phrase)));
        return phrases;
    }

    /** The phrase as a person reads it. */
    String words() {
        return String.join("…", parts);
    }

    /** Where the phrase ends if it stands in {@code sentence} at {@code start}; -1 where it does not. */
    int endAt(String sentence, int start) {
        if (place != Place.IN && start != 0 || !sentence.startsWith(parts.get(0), start)) {
            return -1;
        }
        int end = start + parts.get(0).length();
        for (int i = 1; i < parts.size(); i++) {
            String part = parts.get(i).strip();
            int next = sentence.indexOf(part, end);
            if (next < 0 || next - end > STAR_SPANS_AT_MOST) {
                return -1;
            }
            end = next + part.length();
        }
        return switch (place) {
            case IN -> end;
            case ALL -> end == sentence.length() ? end : -1;
            case START -> sentence.length() <= START_EXPLAINS_AT_MOST ? sentence.length() : end;
        };
    }
}
