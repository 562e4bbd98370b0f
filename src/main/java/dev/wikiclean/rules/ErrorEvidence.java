package dev.wikiclean.rules;

import dev.wikiclean.vault.Link;
import dev.wikiclean.vault.LinkKind;
import dev.wikiclean.vault.Note;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Judges whether a note is a captured error page: what error pages say stands in it, and hardly anything else. */
final class ErrorEvidence {
    private static final int LONGEST_BODY = 4_000;
    private static final int SHORTEST_BODY = 3;
    private static final int ENOUGH_POINTS = 10;
    private static final int ENOUGH_WITH_A_SOURCE = 8;
    /** {@code 404 Not Found} names a page; {@code Login} may be a topic. */
    private static final int NAMES_A_PAGE = 5;

    /** What a long sentence that is one weighty phrase from end to end proves besides. */
    private static final int WHOLE_SENTENCE = 3;

    private static final int LONG_SENTENCE = 20;
    private static final int LONG_DENSE_SENTENCE = 10;

    private static final int OTHER_LETTERS = 40;
    private static final int LINK_COUNTS = 30;
    private static final int WOVEN = 3;

    private final Supplier<ErrorPhrases> phrases;

    ErrorEvidence(Supplier<ErrorPhrases> phrases) {
        this.phrases = phrases;
    }

    /**
     * The evidence against a note.
     *
     * @param points the weights of all distinct phrases
     * @param kind what weighs most
     * @param example the weightiest phrase
     * @param named whether the title says so, too
     * @param about whether the title says that the note only talks of it
     * @param said the lines that no phrase explains: somebody may have written them
     */
    record Verdict(int points, EvidenceKind kind, String example, boolean named, boolean about, List<String> said) {
        Verdict {
            said = List.copyOf(said);
        }
    }

    Optional<Verdict> judge(Note note) {
        int length = note.text().length() - BodyLine.bodyStart(note);
        if (length > LONGEST_BODY
                || length < SHORTEST_BODY
                || isWoven(note)
                || !mayBe(note, Math.max(OTHER_LETTERS, length / 4))) {
            return Optional.empty();
        }
        List<BodyLine> lines = BodyLine.of(note);
        String title = Sentences.fold(note.title());
        Set<ErrorPhrase> found = new HashSet<>(phrases.get().find(title).phrases());
        boolean named = found.stream().anyMatch(phrase -> phrase.weight() >= NAMES_A_PAGE);
        Optional<Set<ErrorPhrase>> json = JsonErrorBody.of(unfolded(lines, note), phrases.get());
        List<String> said = new ArrayList<>();
        if (json.isPresent()) {
            found.addAll(json.get());
        } else {
            int total = lines.stream().mapToInt(line -> letters(line.text())).sum();
            int limit = Math.max(OTHER_LETTERS, total / 4);
            int others = 0;
            for (BodyLine line : lines) {
                others += others(line, found);
                said.addAll(Unexplained.of(line, note, phrases.get()));
            }
            if (others > limit) {
                return Optional.empty();
            }
        }
        int points = json.isPresent()
                ? ENOUGH_POINTS
                : found.stream().mapToInt(ErrorPhrase::weight).sum() + (saysOnlyThat(lines) ? WHOLE_SENTENCE : 0);
        return points < (CaptureKeys.saySource(note) ? ENOUGH_WITH_A_SOURCE : ENOUGH_POINTS)
                ? Optional.empty()
                : Optional.of(new Verdict(
                        points,
                        kind(found),
                        example(found),
                        named,
                        phrases.get().isAbout(title),
                        said));
    }

    /** Whether sentences of the note link into the vault: no page of the web does, and no list counts as a sentence. */
    private static boolean isWoven(Note note) {
        String text = note.text();
        int body = BodyLine.bodyStart(note);
        int count = 0;
        for (Link link : note.links()) {
            int at = link.span().start();
            if (at >= body && link.kind() == LinkKind.WIKILINK && !link.isEmbed()) {
                int line = text.lastIndexOf('\n', at) + 1;
                while (line < at && text.charAt(line) == ' ') {
                    line++;
                }
                if (line < at && Character.isLetter(text.charAt(line)) && ++count >= WOVEN) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A cheap look from the top, that ends where too much stands in the note that no phrase explains. */
    private boolean mayBe(Note note, int limit) {
        int[] others = {0};
        int[] lines = {0};
        boolean[] json = {false};
        Set<ErrorPhrase> found = new HashSet<>();
        BodyLine.each(note, line -> {
            json[0] |= lines[0] < 2 && line.text().startsWith("{");
            lines[0]++;
            others[0] += others(line, found);
            return others[0] <= limit && !json[0];
        });
        return lines[0] > 0 && (json[0] || others[0] <= limit);
    }

    /** The body in one piece, without a heading that only repeats the title. */
    private static String unfolded(List<BodyLine> lines, Note note) {
        StringBuilder body = new StringBuilder();
        for (BodyLine line : lines) {
            boolean isTitle =
                    line.kind() == BodyLine.Kind.HEADING && line.text().equals(note.title());
            if (line.kind() == BodyLine.Kind.CODE && !body.toString().startsWith("{")) {
                return "";
            }
            body.append(isTitle ? "" : line.text()).append('\n');
        }
        return body.toString().strip();
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
        boolean captured =
                line.kind() != BodyLine.Kind.LIST && line.kind() != BodyLine.Kind.QUOTE && !isQuoted(line.text());
        for (String sentence : Sentences.of(Markup.words(line.text()))) {
            ErrorPhrases.Found here = phrases.get().find(sentence);
            if (captured) {
                found.addAll(here.phrases());
            }
            int letters = letters(sentence);
            if (!here.whole() && here.covered() * 2 < letters && line.kind() != BodyLine.Kind.HEADING) {
                others += letters;
            }
        }
        return others;
    }

    /** Whether a sentence is nothing but a weighty phrase, and long enough to be no heading or button. */
    private boolean saysOnlyThat(List<BodyLine> lines) {
        return lines.stream()
                .filter(line -> line.kind() == BodyLine.Kind.TEXT && !isQuoted(line.text()))
                .flatMap(line -> Sentences.of(Markup.words(line.text())).stream())
                .anyMatch(sentence -> {
                    int letters = letters(sentence);
                    boolean dense = sentence.charAt(0) >= 0x1100;
                    ErrorPhrases.Found here = phrases.get().find(sentence);
                    return letters >= (dense ? LONG_DENSE_SENTENCE : LONG_SENTENCE)
                            && here.covered() * 10 >= letters * 9
                            && here.phrases().stream().anyMatch(phrase -> phrase.weight() >= NAMES_A_PAGE);
                });
    }

    /** Whether the whole line stands in quotation marks: somebody quotes it. */
    private static boolean isQuoted(String line) {
        return line.length() > 2
                && "\"“「『«'‘".indexOf(line.charAt(0)) >= 0
                && "\"”」』»'’".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private static EvidenceKind kind(Set<ErrorPhrase> found) {
        Map<EvidenceKind, Integer> points = new EnumMap<>(EvidenceKind.class);
        found.forEach(phrase -> points.merge(phrase.kind(), phrase.weight(), Integer::sum));
        EvidenceKind heaviest = EvidenceKind.HTTP;
        for (Map.Entry<EvidenceKind, Integer> entry : points.entrySet()) {
            heaviest = entry.getValue() > points.getOrDefault(heaviest, 0) ? entry.getKey() : heaviest;
        }
        return heaviest;
    }

    private static String example(Set<ErrorPhrase> found) {
        return found.stream()
                .max((a, b) -> a.weight() != b.weight()
                        ? Integer.compare(a.weight(), b.weight())
                        : b.words().compareTo(a.words()))
                .map(ErrorPhrase::words)
                .orElse("");
    }

    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Sentences.isLetterOrDigit(text.charAt(i))) {
                letters++;
            }
        }
        return letters;
    }
}
