package dev.wikiclean.rules;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Adds up what the sentences of a note prove: each phrase and each kind of evidence once. */
final class EvidenceTally {
    /** With a word in it that may be a name, a sentence proves less. */
    private static final int DOUBT = 3;

    private static final int WORDS_OF_A_NAME = 5;

    private static final int ENOUGH_PHRASES = 10;
    private static final int TELLING = 3;
    private static final int STRONG = 5;
    private static final int SHOWN = 40;
    private static final int CONCLUSIVE = 9;
    private static final int BUTTONS = 2;
    private static final int BEYOND_DOUBT = 12;
    /** A name, a password, a button: the parts of a form, whatever is said above it. */
    private static final int LOGINS = 3;
    /** A model offers to work on what it was not given. */
    private static final int OFFERS_WORK = 3;

    private static final ErrorPhrase TRACE =
            ErrorPhrase.of(STRONG, ErrorPhrase.Place.ALL, EvidenceKind.HTTP, "any", "stack trace");

    private static final ErrorPhrase PLACEHOLDER =
            ErrorPhrase.of(STRONG, ErrorPhrase.Place.ALL, EvidenceKind.EXTRACTION, "any", "placeholder");

    private String said = "";
    private int saidWeight;
    private int sentences;
    private final Set<ErrorPhrase> phrases = new HashSet<>();
    private int cores;

    private boolean offers;
    private final Set<String> logins = new HashSet<>();

    private final Set<ErrorPhrase> found = new HashSet<>();
    private final Set<EvidenceFrame.Aspect> aspects = EnumSet.noneOf(EvidenceFrame.Aspect.class);

    /** Adds what is a phrase word for word. */
    void addPhrases(Set<ErrorPhrase> words) {
        phrases.addAll(words);
    }

    /** What a program printed when it broke stands in the note. */
    void addTrace() {
        found.add(TRACE);
    }

    /** A program says in brackets what is missing in their place. */
    void addPlaceholder() {
        found.add(PLACEHOLDER);
        agree(EvidenceFrame.Aspect.MACHINE);
    }

    void addAll(Set<ErrorPhrase> phrases) {
        found.addAll(phrases);
    }

    /** @param unknown how many of the sentence's {@code length} words no page is made of */
    void add(EvidenceFrame frame, int unknown, int length) {
        int doubt = unknown == 0 ? 0 : unknown * WORDS_OF_A_NAME <= length ? 1 : DOUBT;
        int weight = Math.max(1, frame.weight() - doubt);
        found.add(ErrorPhrase.of(weight, ErrorPhrase.Place.ALL, frame.kind(), "any", frame.words()));
    }

    /** Counts what speaks for the same beside one another. */
    void count(SentenceEvidence sentence) {
        sentences++;
        int weight = sentence.weight();
        if (weight > saidWeight) {
            saidWeight = weight;
            said = sentence.text().length() <= SHOWN
                    ? sentence.text()
                    : sentence.text().substring(0, SHOWN).strip() + "…";
        }
        phrases.addAll(sentence.found().phrases());
        cores += sentence.core().isPresent() ? 1 : 0;
        for (EvidenceFrame frame : sentence.frames()) {
            if (frame.kind() == EvidenceKind.LOGIN_WALL) {
                logins.add(sentence.text());
            }
            offers |= frame.kind() == EvidenceKind.REFUSAL
                    && frame.aspect() == EvidenceFrame.Aspect.ADVICE
                    && frame.weight() >= OFFERS_WORK;
        }
    }

    /**
     * Whether kinds of evidence agree: what is wrong beside what only a machine says, beside a title that says so, beside
     * the buttons of a page, in a note that a program wrote, or said twice; or what one program says and nobody else. A
     * single sentence may be somebody's remark on an address that is dead.
     *
     * @param named whether the title says so
     * @param program whether a program wrote the note
     * @param buttons how many different buttons and items of menus stand in it
     */
    boolean isCertain(boolean named, boolean program, int buttons) {
        boolean advised = aspects.contains(EvidenceFrame.Aspect.ADVICE);
        boolean beside = agrees(EvidenceFrame.Aspect.MACHINE) || named || program || buttons >= BUTTONS || offers;
        return cores > 0 && beside
                || cores > 1 && advised
                || isConclusive()
                || phrasePoints() >= ENOUGH_PHRASES && sentences > 2;
    }

    /** Whether a sentence says what is wrong in nothing but words of pages. */
    boolean hasCore() {
        return cores > 0;
    }

    /** Whether one program says so and nobody else. */
    boolean isConclusive() {
        return phrases.stream().anyMatch(phrase -> phrase.weight() >= CONCLUSIVE);
    }

    /** Whether so much proves a page that the rest of it need only fit. */
    boolean isBeyondDoubt() {
        return isConclusive() || points() >= BEYOND_DOUBT && (cores > 0 || phrasePoints() >= ENOUGH_PHRASES);
    }

    /** Whether anything says what is wrong: a server's name, an id and a button prove nothing by themselves. */
    boolean saysWhatIsWrong() {
        return agrees(EvidenceFrame.Aspect.CORE)
                || phrases.stream()
                        .anyMatch(phrase -> phrase.weight() >= STRONG && phrase.place() != ErrorPhrase.Place.START)
                || logins.size() >= LOGINS;
    }

    int phrasePoints() {
        return phrases.stream().mapToInt(ErrorPhrase::weight).sum();
    }

    void agree(EvidenceFrame.Aspect aspect) {
        aspects.add(aspect);
    }

    boolean agrees(EvidenceFrame.Aspect aspect) {
        return aspects.contains(aspect);
    }

    int aspects() {
        return aspects.size();
    }

    int points() {
        return found.stream().mapToInt(ErrorPhrase::weight).sum();
    }

    int heaviest() {
        return found.stream().mapToInt(ErrorPhrase::weight).max().orElse(0);
    }

    EvidenceKind kind() {
        Map<EvidenceKind, Integer> points = new EnumMap<>(EvidenceKind.class);
        found.forEach(phrase -> points.merge(phrase.kind(), phrase.weight(), Integer::sum));
        EvidenceKind heaviest = EvidenceKind.HTTP;
        for (Map.Entry<EvidenceKind, Integer> entry : points.entrySet()) {
            heaviest = entry.getValue() > points.getOrDefault(heaviest, 0) ? entry.getKey() : heaviest;
        }
        return heaviest;
    }

    /** The weightiest phrase, for a person, or the sentence that says best what is wrong. */
    String example() {
        return phrases.stream()
                .filter(phrase -> phrase.weight() >= TELLING)
                .max(Comparator.comparingInt(ErrorPhrase::weight)
                        .thenComparing(Comparator.comparing(ErrorPhrase::words).reversed()))
                .map(ErrorPhrase::words)
                .orElse(said);
    }
}
