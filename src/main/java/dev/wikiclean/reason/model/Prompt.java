package dev.wikiclean.reason.model;

import java.util.Objects;

/**
 * What a model is told, from what changes least to what changes most, so that a provider can cache the first two.
 *
 * @param system the instructions of the task, the same for every note
 * @param material what several questions share, such as the sources of a note, fenced as data; may be empty
 * @param question what is asked, with its own data fenced; never empty
 */
public record Prompt(String system, String material, String question) {
    public Prompt {
        Objects.requireNonNull(system);
        Objects.requireNonNull(material);
        if (question.isBlank()) {
            throw new IllegalArgumentException("a prompt without a question");
        }
    }
}
