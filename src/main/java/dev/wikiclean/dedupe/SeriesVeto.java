package dev.wikiclean.dedupe;

import java.util.Optional;
import java.util.Set;

/** File names of a numbered or dated series: {@code 2026-05-01 Standup}, {@code lecture-03}. */
final class SeriesVeto implements Veto {
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
        boolean numbered = !a.isEmpty() && !b.isEmpty() && !a.equals(b);
        return numbered || NumberVeto.areDifferentParts(one, two)
                ? Optional.of("the files " + one + " and " + two + " belong to a series")
                : Optional.empty();
    }
}
