package dev.wikiclean.reason.model;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One question to one model.
 *
 * @param purpose for caps and ledger
 * @param model the id in the catalogue of models
 * @param prompt what it is told
 * @param schema JSON Schema of the answer, as JSON text; empty for free text
 * @param effort how much it may think
 * @param maxTokens the most tokens that may be billed as output, thinking included; always sent
 * @param temperature only for models that accept one
 */
public record Request(
        Purpose purpose,
        String model,
        Prompt prompt,
        Optional<String> schema,
        EffortStep effort,
        int maxTokens,
        OptionalDouble temperature) {
    public Request {
        Objects.requireNonNull(purpose);
        Objects.requireNonNull(prompt);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(temperature);
        if (model.isBlank()) {
            throw new IllegalArgumentException("a request without a model");
        }
        if (maxTokens <= effort.thinkingTokens()) {
            throw new IllegalArgumentException("max_tokens " + maxTokens + " leaves no room for an answer beside "
                    + effort.thinkingTokens() + " tokens of thinking");
        }
    }

    /** The same question to another model. */
    public Request to(String other) {
        return new Request(purpose, other, prompt, schema, effort, maxTokens, temperature);
    }

    /** The same question with another effort; what is left for the answer stays the same. */
    public Request with(EffortStep other) {
        int answer = maxTokens - effort.thinkingTokens();
        return new Request(
                purpose, model, prompt, schema, other, Math.addExact(answer, other.thinkingTokens()), temperature);
    }
}
