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

    private final Set<ErrorPhrase> found = new HashSet<>();
    private final Set<EvidenceFrame.Aspect> aspects = EnumSet.noneOf(EvidenceFrame.Aspect.class);

    void addAll(Set<ErrorPhrase> phrases) {
        found.addAll(phrases);
    }

    void add(EvidenceFrame frame, boolean isCertain) {
        int weight = isCertain ? frame.weight() : Math.max(1, frame.weight() - DOUBT);
        found.add(ErrorPhrase.of(weight, ErrorPhrase.Place.ALL, frame.kind(), "any", frame.words()));
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

    /** The weightiest phrase, for a person. */
    String example() {
        return found.stream()
                .max(Comparator.comparingInt(ErrorPhrase::weight)
                        .thenComparing(Comparator.comparing(ErrorPhrase::words).reversed()))
                .map(ErrorPhrase::words)
                .orElse("");
    }
}
