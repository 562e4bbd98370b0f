package dev.wikiclean.reason.route;

import dev.wikiclean.reason.model.EffortStep;
import dev.wikiclean.reason.model.Outcome;
import dev.wikiclean.reason.model.Prompt;
import dev.wikiclean.reason.model.Purpose;
import dev.wikiclean.reason.model.ReasoningModel;
import dev.wikiclean.reason.model.Request;
import dev.wikiclean.reason.privacy.Fence;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Asks a small model how hard a question is. What it says is a hint: one of four words, or nothing.
 *
 * @param small the id of the model
 * @param effort the least that it can think
 */
public record Classifier(String small, EffortStep effort) {
    private static final int ANSWER = 64;
    private static final String SYSTEM = "You estimate how hard a question is for a language model. " + Fence.RULE
            + " Do not answer the question. Reply with one word: trivial, easy, medium or hard.";

    /** The difficulty; empty where the model did not say one. */
    Optional<Difficulty> classify(ReasoningModel model, Purpose of, Prompt question) {
        Outcome outcome = model.ask(request(of, question));
        if (!(outcome instanceof Outcome.Answered answered)) {
            return Optional.empty();
        }
        String word = answered.text().strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (Difficulty difficulty : Difficulty.values()) {
            if (difficulty.label().equals(word)) {
                return Optional.of(difficulty);
            }
        }
        return Optional.empty();
    }

    /** What the small model is asked. */
    Request request(Purpose of, Prompt question) {
        return new Request(
                new Purpose("route", of.note()),
                small,
                new Prompt(SYSTEM, "", Fence.data("question", question.question()) + "How hard is it? One word."),
                Optional.empty(),
                effort,
                ANSWER + effort.thinkingTokens(),
                OptionalDouble.empty());
    }
}
