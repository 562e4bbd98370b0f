package dev.wikiclean.assist.judge;

import dev.wikiclean.vault.Note;
import java.util.List;
import java.util.Objects;

/**
 * Two notes of which code cannot tell whether they are one topic.
 *
 * @param a the first by path
 * @param b the other
 * @param score what code makes of them, 0..1
 * @param signals why, each as {@code signal: words}
 */
public record DoubtfulPair(Note a, Note b, double score, List<String> signals) {
    public DoubtfulPair {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        signals = List.copyOf(signals);
        if (a.path().compareTo(b.path()) >= 0) {
            throw new IllegalArgumentException("a pair is sorted by path: " + a.path() + ", " + b.path());
        }
    }

    /** The same whichever note is named first. */
    public static DoubtfulPair of(Note one, Note two, double score, List<String> signals) {
        return one.path().compareTo(two.path()) < 0
                ? new DoubtfulPair(one, two, score, signals)
                : new DoubtfulPair(two, one, score, signals);
    }
}
