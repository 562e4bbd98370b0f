package dev.wikiclean.dedupe;

import java.util.Optional;
import java.util.Set;

/** Titles with different numbers: versions, years, chapters, sizes. {@code GPT-4} is not {@code GPT-4o}. */
final class NumberVeto implements Veto {
    @Override
    public String id() {
        return "numbers";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        if (pair.isCopyByName() && pair.jaccard() >= 0.9) {
            return Optional.empty();
        }
        String one = Titles.of(pair.a().note());
        String two = Titles.of(pair.b().note());
        Set<String> a = TitleNumbers.of(one);
        Set<String> b = TitleNumbers.of(two);
        boolean differ = !a.equals(b) && !isNamed(pair, a, b) && !isNamed(pair, b, a);
        Set<String> wordsA = TitleNumbers.inWords(one);
        Set<String> wordsB = TitleNumbers.inWords(two);
        boolean wordsDiffer = !wordsA.isEmpty() && !wordsB.isEmpty() && !wordsA.equals(wordsB);
        return differ || wordsDiffer
                ? Optional.of("\"" + one + "\" and \"" + two + "\" differ in their numbers")
                : Optional.empty();
    }

    /** Whether the note without a number in its title answers to the numbered name too: Kubernetes, also K8s. */
    private static boolean isNamed(NotePair pair, Set<String> numbers, Set<String> none) {
        return none.isEmpty()
                && pair.sharedKey()
                        .filter(key -> TitleNumbers.of(key.a().written()).equals(numbers))
                        .isPresent();
    }
}
