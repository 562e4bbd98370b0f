package dev.wikiclean.assist.verify;

import dev.wikiclean.assist.AnswerMemory.Answer;
import dev.wikiclean.vault.Note;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of verifying one note with a model.
 *
 * @param note the note as it was judged
 * @param verdicts one for each claim; empty where the note could not be judged
 * @param day when the newest of the answers was given; empty where code alone has judged
 * @param models who gave the answers; empty where that is not known, or code alone has judged
 * @param why why it could not be judged, for a person
 * @param stopped whether it is of no use to ask on: a cap is reached, or somebody has stopped the run
 */
public record Judged(
        Note note,
        List<Verdict> verdicts,
        Optional<LocalDate> day,
        String models,
        Optional<String> why,
        boolean stopped) {
    public Judged {
        verdicts = List.copyOf(verdicts);
        if (verdicts.isEmpty() == why.isEmpty()) {
            throw new IllegalArgumentException("either verdicts or the reason why there are none");
        }
    }

    static Judged of(Note note, List<Verdict> verdicts, List<Answer> answers) {
        Optional<LocalDate> day = answers.stream().map(Answer::day).max(Comparator.naturalOrder());
        String models = answers.stream()
                .map(Answer::models)
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Judged(note, verdicts, day, models, Optional.empty(), false);
    }

    static Judged not(Note note, String why, boolean stopped) {
        return new Judged(note, List.of(), Optional.empty(), "", Optional.of(why), stopped);
    }
}
