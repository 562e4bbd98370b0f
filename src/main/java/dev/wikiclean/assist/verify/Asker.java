package dev.wikiclean.assist.verify;

import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;

/** Asks a model, with the effort and in the way that somebody else has chosen. */
@FunctionalInterface
public interface Asker {
    /**
     * Asks for an answer in the form of {@code schema}.
     *
     * @param answerTokens the most tokens that the answer needs, thinking apart
     */
    Outcome ask(Purpose purpose, Prompt prompt, String schema, int answerTokens);
}
