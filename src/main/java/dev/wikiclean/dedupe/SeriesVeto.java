package dev.wikiclean.dedupe;

import dev.wikiclean.vault.CopyNames;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** File names of a numbered or dated series: {@code 2026-05-01 Standup}, {@code lecture-03}. */
final class SeriesVeto implements Veto {
    private static final Pattern COPY_MARK = Pattern.compile(" \\d{1,2}$");

    @Override
    public String id() {
        return "series";
    }

    @Override
    public Optional<String> objection(NotePair pair) {
        if (pair.isCopyByName() && pair.jaccard() >= 0.9) {
            return Optional.empty();
        }
        String one = stem(pair.a(), pair);
        String two = stem(pair.b(), pair);
        Set<String> a = TitleNumbers.of(one);
        Set<String> b = TitleNumbers.of(two);
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b)
                ? Optional.of("the files " + one + " and " + two + " belong to a series")
                : Optional.empty();
    }

    /** The name without a tool's id; of two copies of one file, nearly alike, without the copies' numbers. */
    private static String stem(Candidate note, NotePair pair) {
        String stem = TopicKeys.topicOfStem(note.path().stem());
        boolean siblings = pair.a().path().folder().equals(pair.b().path().folder()) && pair.jaccard() >= 0.98;
        return siblings && CopyNames.original(stem).isPresent()
                ? COPY_MARK.matcher(stem).replaceFirst("")
                : stem;
    }
}
