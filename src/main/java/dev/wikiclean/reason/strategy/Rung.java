package dev.wikiclean.reason.strategy;

import dev.wikiclean.reason.model.EffortStep;
import java.util.Objects;

/**
 * One step of a cascade.
 *
 * @param model the id in the catalogue of models
 * @param effort how much it may think
 * @param strategy how it is asked
 */
public record Rung(String model, EffortStep effort, Strategy strategy) {
    public Rung {
        Objects.requireNonNull(effort);
        Objects.requireNonNull(strategy);
        if (model.isBlank()) {
            throw new IllegalArgumentException("a step without a model");
        }
    }
}
