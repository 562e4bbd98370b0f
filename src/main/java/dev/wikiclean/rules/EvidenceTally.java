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

    private static final int ENOUGH_PHRASES = 10;
    private static final int TELLING = 3;
    private static final int STRONG = 5;
    private static final int SHOWN = 40;

    private String said = "";
    private int saidWeight;
    private int sentences;
    private final Set<ErrorPhrase> phrases = new HashSet<>();
    private int cores;

    private final Set<ErrorPhrase> found = new HashSet<>();
    private final Set<EvidenceFrame.Aspect> aspects = EnumSet.noneOf(EvidenceFrame.Aspect.class);

    /** Adds what is a phrase word for word. */
    void addPhrases(Set<ErrorPhrase> words) {
        phrases.addAll(words);
    }

    void addAll(Set<ErrorPhrase> phrases) {
        found.addAll(phrases);
    }

    void add(EvidenceFrame frame, boolean isCertain) {
        int weight = isCertain ? frame.weight() : Math.max(1, frame.weight() - DOUBT);
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
    }

    /**
     * Whether two kinds of evidence agree: what is wrong beside what only a machine says, beside a title that says so,
     * or said twice, or many phrases. A single sentence may be somebody's remark on an address that is dead.
     */
    boolean isCertain(boolean named) {
        boolean advised = aspects.contains(EvidenceFrame.Aspect.ADVICE);
        return cores > 0 && (agrees(EvidenceFrame.Aspect.MACHINE) || named)
                || cores > 1 && advised
                || phrasePoints() >= ENOUGH_PHRASES && sentences > 2;
    }

    /** Whether anything says what is wrong: a server's name, an id and a button prove nothing by themselves. */
    boolean saysWhatIsWrong() {
        return agrees(EvidenceFrame.Aspect.CORE)
                || phrases.stream()
                        .anyMatch(phrase -> phrase.weight() >= STRONG && phrase.place() != ErrorPhrase.Place.START);
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
