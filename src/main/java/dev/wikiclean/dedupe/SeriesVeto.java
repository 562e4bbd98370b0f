package dev.wikiclean.dedupe;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** File names of a numbered or dated series: {@code 2026-05-01 Standup}, {@code lecture-03}. */
final class SeriesVeto implements Veto {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    @Override
    public String id() {
        return "series";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        if (pair.isCopy()) {
            return Optional.empty();
        }
        String one = TopicKeys.topicOfStem(pair.a().path().stem());
        String two = TopicKeys.topicOfStem(pair.b().path().stem());
        Set<String> a = TitleNumbers.of(one);
        Set<String> b = TitleNumbers.of(two);
        boolean numbered = !a.isEmpty() && !b.isEmpty() && !a.equals(b) && areOfOneSeries(one, two);
        return numbered || NumberVeto.areDifferentParts(one, two)
                ? Optional.of("the files " + one + " and " + two + " belong to a series")
                : Optional.empty();
    }

    /** Two names that have nothing but numbers at their ends in common are no series; numbers in front always are. */
    private static boolean areOfOneSeries(String one, String two) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(two.charAt(0))) {
            return true;
        }
        String a = NameFolding.fold(DIGITS.matcher(one).replaceAll(" "));
        String b = NameFolding.fold(DIGITS.matcher(two).replaceAll(" "));
        return a.contains(b)
                || b.contains(a)
                || !Collections.disjoint(NameVariants.words(one), withoutDigits(NameVariants.words(two)));
    }

    private static List<String> withoutDigits(List<String> words) {
        return words.stream().filter(word -> !DIGITS.matcher(word).matches()).toList();
    }
}
