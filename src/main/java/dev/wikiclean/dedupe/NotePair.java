package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.CopyNames;
import java.util.List;
import java.util.Optional;

/** Two notes that might be one, with what signals and vetoes both ask. The two are in path order. */
final class NotePair {
    private final VaultIndex index;
    private final VaultTexts texts;
    private final Candidate a;
    private final Candidate b;
    private final Optional<SharedKey> sharedKey;
    private final boolean equalBodies;
    private double jaccard = -1;

    /** A pair of a vault of two notes. */
    NotePair(VaultIndex index, Candidate one, Candidate two) {
        this(index, new VaultTexts(List.of(one, two)), one, two);
    }

    NotePair(VaultIndex index, VaultTexts texts, Candidate one, Candidate two) {
        boolean inOrder = one.path().compareTo(two.path()) <= 0;
        this.index = index;
        this.texts = texts;
        this.a = inOrder ? one : two;
        this.b = inOrder ? two : one;
        this.sharedKey = TopicKeys.shared(a.keys(), b.keys());
        this.equalBodies = Bodies.areEqual(a, b);
    }

    VaultIndex index() {
        return index;
    }

    Candidate a() {
        return a;
    }

    Candidate b() {
        return b;
    }

    Optional<SharedKey> sharedKey() {
        return sharedKey;
    }

    boolean hasEqualBodies() {
        return equalBodies;
    }

    /** Whether one file name is the other's with a copy's mark: {@code Note 1}, {@code Note (conflicted copy)}. */
    boolean isCopyByName() {
        return CopyNames.isCopy(a.path(), b.path()) || CopyNames.isCopy(b.path(), a.path());
    }

    /** How much of both texts is common, 0..1: the Jaccard index of their word pairs; what many notes say counts little. */
    double jaccard() {
        if (jaccard < 0) {
            jaccard = texts.weighed(a, b, equalBodies ? 1 : a.shingles().jaccard(b.shingles()));
        }
        return jaccard;
    }

    /** The share of the shorter text that the longer one has too, 0..1; what many notes say counts little. */
    double containment() {
        return texts.weighedContainment(a, b, equalBodies ? 1 : a.shingles().containment(b.shingles()));
    }

    /** Whether nearly all of both texts is the same, and enough of it to mean something. */
    boolean saysTheSame() {
        return jaccard() >= 0.7 && Math.min(a.shingles().size(), b.shingles().size()) >= 12;
    }

    /** Whether both are kept in a schema that promises one note a topic. */
    boolean isKept() {
        return a.isKept() && b.isKept();
    }

    /** Whether {@code link} leads from one of the two to the other. */
    boolean joins(ResolvedLink link) {
        return link.destination()
                .filter(to -> to.equals(link.source().path().equals(a.path()) ? b.path() : a.path()))
                .isPresent();
    }
}
