package dev.wikiclean.assist.curve;

import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Usage;
import java.time.Duration;
import java.util.List;

/**
 * One effort's answer and its price.
 *
 * @param outcome how it ended, as in the ledger
 * @param answers for each statement one of {@link CurveQuestion#WORDS}, or {@code -}
 * @param usage as billed; zero where the provider did not say
 * @param cost what the ledger counts against the caps
 * @param time from asking to the answer, retries included
 */
public record CurvePoint(
        EffortStep step, String outcome, List<String> answers, Usage usage, MicroDollars cost, Duration time) {
    public CurvePoint {
        answers = List.copyOf(answers);
    }

    /** How many answers are the same as those of {@code other}, in percent; 0 without any. */
    public int agreement(CurvePoint other) {
        int same = 0;
        for (int i = 0; i < answers.size(); i++) {
            same += !answers.get(i).equals("-") && answers.get(i).equals(other.answers.get(i)) ? 1 : 0;
        }
        return answers.isEmpty() ? 0 : Math.round(100f * same / answers.size());
    }
}
