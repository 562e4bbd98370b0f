package dev.wikiclean.dedupe;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the texts of a vault have in common: knows which text is a template's. The texts are read when that first matters,
 * which it does in no vault without lookalikes.
 */
final class VaultTexts {
    /** Below, text is weak evidence whatever it is worth. */
    private static final double MATTERS = 0.5;
    /** Weighing down takes at least so much off, or it is noise of the sketches. */
    private static final double NOISE = 0.1;

    private final List<Candidate> notes;
    private final Map<Candidate, Integer> numbers = new IdentityHashMap<>();
    private final CommonPhrases phrases;
    private TextSketches sketches;

    /** @param notes those whose texts are weighed against each other; where there are none, all text counts in full */
    VaultTexts(List<Candidate> notes) {
        this.notes = List.copyOf(notes);
        this.phrases = new CommonPhrases(this.notes);
    }

    List<Candidate> notes() {
        return notes;
    }

    CommonPhrases phrases() {
        return phrases;
    }

    TextSketches sketches() {
        if (sketches == null) {
            sketches = TextSketches.of(notes.stream().map(Candidate::note).toList());
            for (int i = 0; i < notes.size(); i++) {
                numbers.put(notes.get(i), i);
            }
        }
        return sketches;
    }

    /**
     * The share of common text that is left of {@code jaccard}, the plain share, once text that many notes have is
     * weighed down: of two forms filled in differently little, of two forms not filled in at all nothing.
     */
    double weighed(Candidate a, Candidate b, double jaccard) {
        if (jaccard < MATTERS || notes.isEmpty()) {
            return jaccard;
        }
        TextOverlap overlap = sketches().overlap(numbers.get(a), numbers.get(b));
        return least(jaccard, ofPairs(overlap.resemblance()) * rarity(overlap));
    }

    /** As {@link #weighed} for the share of the shorter text that stands in the longer one. */
    double weighedContainment(Candidate a, Candidate b, double containment) {
        if (containment < MATTERS || notes.isEmpty()) {
            return containment;
        }
        TextOverlap overlap = sketches().overlap(numbers.get(a), numbers.get(b));
        return least(containment, Math.pow(overlap.containment(), 2.0 / 3) * rarity(overlap));
    }

    private static double least(double plain, double weighed) {
        return weighed < plain - NOISE ? weighed : plain;
    }

    /** Near 0 where what two notes share stands in many more; 1 where it is as rare as text is in this vault. */
    private double rarity(TextOverlap overlap) {
        return overlap.shared() == 0
                ? 1
                : Math.min(
                        1, 4 * overlap.common() / overlap.shared() / sketches().averageWeight());
    }

    /** The Jaccard index of pairs of words that goes with one of three words in a row, where single words differ. */
    private static double ofPairs(double ofTriples) {
        double same = Math.pow(2 * ofTriples / (1 + ofTriples), 2.0 / 3);
        return same / (2 - same);
    }
}
