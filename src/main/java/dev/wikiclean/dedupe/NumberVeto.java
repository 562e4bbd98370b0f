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
        if (pair.isCopy()) {
            return Optional.empty();
        }
        String one = Titles.of(pair.a().note());
        String two = Titles.of(pair.b().note());
        Set<String> a = TitleNumbers.of(one);
        Set<String> b = TitleNumbers.of(two);
        boolean differ = !a.equals(b) && !isNamed(pair, a, b) && !isNamed(pair, b, a);
        return differ || areDifferentParts(one, two)
                ? Optional.of("\"" + one + "\" and \"" + two + "\" differ in their numbers")
                : Optional.empty();
    }

    static boolean areDifferentParts(String one, String two) {
        Set<String> a = TitleNumbers.inWords(one);
        Set<String> b = TitleNumbers.inWords(two);
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** Whether the note without a number in its title answers to the numbered name too: Kubernetes, also K8s. */
    private static boolean isNamed(NotePair pair, Set<String> numbers, Set<String> none) {
        return none.isEmpty()
                && pair.sharedKey()
                        .filter(key -> TitleNumbers.of(key.a().written()).equals(numbers))
                        .isPresent();
    }
}
