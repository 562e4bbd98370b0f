package dev.wikiclean.assist.verify;

import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Asks a model, with the effort and in the way that somebody else has chosen. */
@FunctionalInterface
public interface Asker {
    /** Asks once, or as often as it is worth. */
    Reply ask(Asked asked);

    /**
     * What is asked.
     *
     * @param schema of the answer, as JSON text
     * @param answerTokens the most tokens that the answer needs, thinking apart
     * @param claims how many claims it is about
     * @param sources how many sources are shown
     * @param check what an answer is worth, from 0 to 1000; below 0 for one that cannot be used
     */
    record Asked(
            Purpose purpose,
            Prompt prompt,
            String schema,
            int answerTokens,
            int claims,
            int sources,
            ToIntFunction<String> check) {}

    /**
     * What came of it.
     *
     * @param answer the text of a whole answer
     * @param why there is none, for a person; never content
     * @param stop whether it is of no use to ask on, such as where a cap is reached
     */
    record Reply(Optional<String> answer, String why, boolean stop) {
        /** An answer. */
        public static Reply of(String answer) {
            return new Reply(Optional.of(answer), "", false);
        }
    }
}
