package dev.wikiclean.assist.verify;

import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** Asks a model, with the effort and in the way that somebody else has chosen. */
@FunctionalInterface
public interface Asker {
    /** Asks once, or as often as it is worth. */
    Reply ask(Asked asked);

    /** Asks all questions about one note, which share what may be spent on it; ends with the first that has no answer. */
    default List<Reply> askAll(List<Asked> questions) {
        List<Reply> replies = new ArrayList<>();
        for (Asked asked : questions) {
            replies.add(ask(asked));
            if (replies.getLast().answer().isEmpty()) {
                break;
            }
        }
        return replies;
    }

    /**
     * What is asked.
     *
     * @param key what stands for the question where answers are remembered
     * @param schema of the answer, as JSON text
     * @param answerTokens the most tokens that the answer needs, thinking apart
     * @param claims how many claims it is about
     * @param sources how many sources are shown
     * @param check what an answer is worth, from 0 to 1000; below 0 for one that cannot be used
     * @param parts the same, a question for each claim, for a vote on each
     */
    record Asked(
            Purpose purpose,
            String key,
            Prompt prompt,
            String schema,
            int answerTokens,
            int claims,
            int sources,
            ToIntFunction<String> check,
            Parts parts) {}

    /**
     * A question in parts.
     *
     * @param all one for each claim, in their order
     * @param join makes of their answers, of which some may be missing, an answer to the whole question
     */
    record Parts(List<Part> all, Function<List<Optional<String>>, String> join) {
        public Parts {
            all = List.copyOf(all);
        }
    }

    /**
     * A question about one claim. Its answer has the schema of the whole question's.
     *
     * @param key what stands for the question where answers are remembered
     * @param known the answer that is remembered
     * @param vote what an answer says, so that two answers that say the same are one; empty for one that cannot be used
     */
    record Part(
            String key,
            Optional<String> known,
            Prompt prompt,
            int answerTokens,
            Function<String, Optional<String>> vote) {}

    /**
     * What came of it.
     *
     * @param answer the text of a whole answer
     * @param why there is none, for a person; never content
     * @param stop whether it is of no use to ask on, such as where a cap is reached
     * @param settled answers to parts by their key, to be remembered whatever became of the whole
     */
    record Reply(Optional<String> answer, String why, boolean stop, Map<String, String> settled) {
        public Reply {
            settled = Map.copyOf(settled);
        }

        public Reply(Optional<String> answer, String why, boolean stop) {
            this(answer, why, stop, Map.of());
        }

        /** An answer. */
        public static Reply of(String answer) {
            return new Reply(Optional.of(answer), "", false);
        }
    }
}
