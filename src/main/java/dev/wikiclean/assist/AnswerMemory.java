package dev.wikiclean.assist;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Remembers what was answered, so that the same question about the same texts is never paid for twice. A question is looked
 * for, then asked, then kept, one after the other.
 */
public interface AnswerMemory {
    /** Remembers nothing. */
    AnswerMemory NONE = new AnswerMemory() {
        @Override
        public Optional<Answer> find(String key) {
            return Optional.empty();
        }

        @Override
        public Answer keep(String key, Answer answer) {
            return answer;
        }
    };

    /**
     * What was answered.
     *
     * @param day when
     * @param models who did, as far as that is known; ids with commas between
     * @param json the answer, in the form that was asked for
     */
    record Answer(LocalDate day, String models, String json) {
        /** An answer of which nobody has said yet who gave it. */
        public static Answer of(LocalDate day, String json) {
            return new Answer(day, "", json);
        }
    }

    /** The answer to the question of that key. */
    Optional<Answer> find(String key);

    /** Keeps an answer to a question that was looked for before; with it who was asked since then. */
    Answer keep(String key, Answer answer);
}
