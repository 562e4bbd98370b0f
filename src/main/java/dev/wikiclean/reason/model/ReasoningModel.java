package dev.wikiclean.reason.model;

/**
 * Answers questions. Whatever a provider does ends in an {@link Outcome}; nothing is thrown for it. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface ReasoningModel {
    /** Asks, paying within the caps for each attempt. */
    Outcome ask(Request request);
}
