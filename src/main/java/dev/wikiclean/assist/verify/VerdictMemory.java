package dev.wikiclean.assist.verify;

import java.time.LocalDate;
import java.util.Optional;

/** Remembers what models answered, so that the same question about the same words is never paid for twice. */
public interface VerdictMemory {
    /** Remembers nothing. */
    VerdictMemory NONE = new VerdictMemory() {
        @Override
        public Optional<Answer> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, Answer answer) {}
    };

    /**
     * What was answered.
     *
     * @param day when
     * @param json the answer, in the form that was asked for
     */
    record Answer(LocalDate day, String json) {}

    /** The answer to the question of that key. */
    Optional<Answer> find(String key);

    /** Keeps an answer. */
    void keep(String key, Answer answer);
}
