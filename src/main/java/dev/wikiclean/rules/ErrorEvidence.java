package dev.wikiclean.rules;

import dev.wikiclean.vault.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges whether a note is a captured error page: what error pages say stands in it, and hardly anything else. */
final class ErrorEvidence {
    private static final int LONGEST_BODY = 3_000;
    private static final int ENOUGH_POINTS = 10;
    private static final int POINTS_WITHOUT_A_SOURCE = 15;
    private static final int OTHER_LETTERS = 40;
    private static final int LINK_COUNTS = 30;

    private final Supplier<ErrorPhrases> phrases;

    ErrorEvidence(Supplier<ErrorPhrases> phrases) {
        this.phrases = phrases;
    }

    /**
     * The evidence against a note.
     *
     * @param points the weights of all distinct phrases
     * @param example the weightiest phrase
     * @param captured whether the note also looks captured, or the phrases leave no doubt
     */
    record Verdict(int points, String example, boolean captured) {}

    Optional<Verdict> judge(Note note) {
        int start = BodyLine.bodyStart(note);
        int length = note.text().length() - start;
        if (length > LONGEST_BODY || length < 8) {
            return Optional.empty();
        }
        List<BodyLine> lines = BodyLine.of(note);
        int total = lines.stream().mapToInt(line -> letters(line.text())).sum();
        int limit = Math.max(OTHER_LETTERS, total / 4);
        int others = 0;
        Set<ErrorPhrase> found =
                new HashSet<>(phrases.get().find(Sentences.fold(note.title())).phrases());
        boolean namedSo = !found.isEmpty();
        for (BodyLine line : lines) {
            others += others(line, found);
            if (others > limit) {
                return Optional.empty();
            }
        }
        int points = found.stream().mapToInt(ErrorPhrase::weight).sum();
        return points < ENOUGH_POINTS
                ? Optional.empty()
                : Optional.of(new Verdict(
                        points, example(found), points >= POINTS_WITHOUT_A_SOURCE || namedSo || hasSource(note)));
    }

    /** How many letters of the line no phrase explains; what it proves is added to {@code found}. */
    private int others(BodyLine line, Set<ErrorPhrase> found) {
        switch (line.kind()) {
            case CODE, TABLE -> {
                return letters(line.text());
            }
            case TABLE_RULE -> {
                return 0;
            }
            default -> {}
        }
        int others = line.text().contains("[[") ? LINK_COUNTS : 0;
        for (String sentence : Sentences.of(line.text())) {
            ErrorPhrases.Found here = phrases.get().find(sentence);
            if (line.kind() != BodyLine.Kind.LIST) {
                found.addAll(here.phrases());
            }
            int letters = letters(sentence);
            if (here.covered() * 2 < letters && line.kind() != BodyLine.Kind.HEADING) {
                others += letters;
            }
        }
        return others;
    }

    private static boolean hasSource(Note note) {
        return note.frontMatter().keys().stream()
                .map(key -> key.toLowerCase(Locale.ROOT))
                .anyMatch(key -> key.contains("url")
                        || key.contains("source")
                        || key.startsWith("captur")
                        || key.startsWith("clip")
                        || key.startsWith("scrape")
                        || key.startsWith("fetch"));
    }

    private static String example(Set<ErrorPhrase> found) {
        return found.stream()
                .max((a, b) -> a.weight() != b.weight()
                        ? Integer.compare(a.weight(), b.weight())
                        : b.words().compareTo(a.words()))
                .map(ErrorPhrase::words)
                .orElse("");
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Sentences.isLetterOrDigit(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
