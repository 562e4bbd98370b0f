package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.List;

/**
 * What is known of a pair.
 *
 * @param a the first by path
 * @param b the other
 * @param score 0..1; 0 for a pair with a veto
 * @param evidence what the score is made of
 * @param vetoes why the two must stay apart, each as {@code id: reason}
 */
public record PairScore(VaultPath a, VaultPath b, double score, List<Evidence> evidence, List<String> vetoes) {
    /** From here on two notes are merged: set for precision. */
    static final double MERGE = 0.9;
    /** From here on a pair is shown to a person. */
    static final double REPORT = 0.4;

    public PairScore {
        evidence = List.copyOf(evidence);
        vetoes = List.copyOf(vetoes);
        if (score < 0 || score > 1 || !vetoes.isEmpty() && score > 0) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    /** Whether code alone would merge the two. */
    public boolean isMerge() {
        return score >= MERGE;
    }

    boolean isReport() {
        return score >= REPORT;
    }

    /** Whether code alone keeps the two apart. */
    public boolean isVetoed() {
        return !vetoes.isEmpty();
    }
}
