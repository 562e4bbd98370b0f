package dev.wikiclean.dedupe;

import dev.wikiclean.index.ResolvedLink;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.vault.CopyNames;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;

/** Two notes that might be one, with what signals and vetoes both ask. The two are in path order. */
final class NotePair {
    private static final double LITTLE = 0.08;
    private static final double NEARLY_ALL = 0.97;

    private final VaultIndex index;
    private final VaultTexts texts;
    private final Candidate a;
    private final Candidate b;
    private final Optional<SharedKey> sharedKey;
    private final boolean equalBodies;
    private final Vocabulary vocabulary;
    private double jaccard = -1;

    /** A pair of a vault of two notes. */
    NotePair(VaultIndex index, Candidate one, Candidate two) {
        this(index, new VaultTexts(List.of(one, two)), new Vocabulary(List.of(one, two)), one, two);
    }

    NotePair(VaultIndex index, VaultTexts texts, Vocabulary vocabulary, Candidate one, Candidate two) {
        boolean inOrder = one.path().compareTo(two.path()) <= 0;
        this.index = index;
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.a = inOrder ? one : two;
        this.b = inOrder ? two : one;
        this.sharedKey = TopicKeys.shared(a.keys(), b.keys());
        this.equalBodies = Bodies.areEqual(a, b);
    }

    VaultIndex index() {
        return index;
    }

    Vocabulary vocabulary() {
        return vocabulary;
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

    /** Whether one is called like a copy that a tool made of the other, or both of one note, and says nearly the same. */
    boolean isCopy() {
        return isMarkedCopy() && plainJaccard() >= 0.5 || isCountedCopy() && plainJaccard() >= 0.85 && jaccard() >= 0.4;
    }

    /** {@code Note copy}, {@code Note (conflicted copy)}: says so in words. */
    private boolean isMarkedCopy() {
        return isMarked(a, b)
                || isMarked(b, a)
                || isMarked(a) && isMarked(b) && original(a).equals(original(b));
    }

    private static boolean isMarked(Candidate note) {
        return CopyNames.marked(note.path().stem()).isPresent();
    }

    private static boolean isMarked(Candidate copy, Candidate original) {
        return isMarked(copy) && CopyNames.isCopy(copy.path(), original.path());
    }

    /**
     * {@code Note 1}: a number that a tool gave and no person. A title in the text would not have it, and there is the
     * note that it was copied from.
     */
    private boolean isCountedCopy() {
        if (!a.path().folder().equals(b.path().folder())) {
            return false;
        }
        String original = original(a);
        return original.equals(original(b))
                && (a.path().stem().equals(original)
                        || b.path().stem().equals(original)
                        || index.vault().note(VaultPath.of(sibling(original))).isPresent())
                && isUnnumbered(a, original)
                && isUnnumbered(b, original);
    }

    /**
     * {@code Note} and {@code Note 1} whatever they say, where there is no {@code Note 2}: a name that a tool gave, since
     * the other was taken, or a second one of its kind. Only a person can tell. A bare 2 is what people write.
     */
    boolean mayBeCounted() {
        if (!a.path().folder().equals(b.path().folder())) {
            return false;
        }
        Candidate counted = a.path().stem().length() > b.path().stem().length() ? a : b;
        String plain = (counted == a ? b : a).path().stem();
        String stem = counted.path().stem();
        return CopyNames.original(stem).filter(plain::equals).isPresent()
                && CopyNames.marked(stem).isEmpty()
                && (stem.endsWith(" 1") || stem.endsWith(")"))
                && isUnnumbered(counted, plain)
                && CopyNames.counted(plain).stream()
                        .noneMatch(other -> !other.equals(stem)
                                && index.vault()
                                        .note(VaultPath.of(sibling(other)))
                                        .isPresent());
    }

    private String sibling(String stem) {
        return (a.path().folder().isEmpty() ? "" : a.path().folder() + "/") + stem + ".md";
    }

    /** What the file would be called without the mark of a copy; of one that has none, its name. */
    private String original(Candidate note) {
        String stem = note.path().stem();
        String other = (note == a ? b : a).path().stem();
        Optional<String> original = CopyNames.original(stem);
        return original.isEmpty()
                        || CopyNames.original(other).filter(stem::equals).isPresent()
                ? stem
                : original.get();
    }

    private static boolean isUnnumbered(Candidate note, String original) {
        String title = Titles.of(note.note());
        return NameFolding.fold(title).equals(NameFolding.fold(original))
                || TitleNumbers.of(title).equals(TitleNumbers.of(original))
                || !Titles.isStated(note.note());
    }

    /** How much of both texts is common, 0..1: the Jaccard index of their word pairs; what many notes say counts little. */
    double jaccard() {
        if (jaccard < 0) {
            double plain = plainJaccard();
            double weighed = texts.weighed(a, b, plain);
            jaccard = mayBeNamesakes(plain)
                    ? Math.min(weighed, texts.phrases().weigh(a, b).jaccard())
                    : weighed;
        }
        return jaccard;
    }

    /** The share of the shorter text that the longer one has too, 0..1; what many notes say counts little. */
    double containment() {
        double plain = equalBodies ? 1 : a.shingles().containment(b.shingles());
        double weighed = texts.weighedContainment(a, b, plain);
        return mayBeNamesakes(plain)
                ? Math.min(weighed, texts.phrases().weigh(a, b).containment())
                : weighed;
    }

    /** The share of common text, whatever it is worth. */
    double plainJaccard() {
        return equalBodies ? 1 : a.shingles().jaccard(b.shingles());
    }

    /** Whether the two bear one name and more than a little of their texts is common, so that it matters what. */
    private boolean mayBeNamesakes(double common) {
        return sharedKey.isPresent() && !texts.notes().isEmpty() && common >= LITTLE && common < NEARLY_ALL;
    }

    /** Whether nearly all of both texts is the same, and enough of it to mean something. */
    boolean saysTheSame() {
        return jaccard() >= 0.7 && Math.min(a.shingles().size(), b.shingles().size()) >= 12;
    }

    /** Whether the two texts are in languages of different scripts, so that their words cannot be compared. */
    boolean areInTwoLanguages() {
        Script one = a.language();
        Script two = b.language();
        return one != two && one != Script.NONE && two != Script.NONE;
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
