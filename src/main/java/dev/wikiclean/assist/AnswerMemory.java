package dev.wikiclean.assist;

import java.util.Optional;

/** Remembers what came of questions, so that the same question about the same texts is never paid for twice. */
public interface AnswerMemory {
    /** Remembers nothing. */
    AnswerMemory NONE = new AnswerMemory() {
        @Override
        public Optional<String> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, String json) {}
    };

    /** What came of the question of that key, in JSON. */
    Optional<String> find(String key);

    /** Keeps what came of a question. */
    void keep(String key, String json);
}
