package dev.wikiclean.reason.model;

import java.util.Optional;

/** The formats of requests and answers that are known. */
public enum WireFormat {
    ANTHROPIC_MESSAGES,
    OPENAI_RESPONSES,
    CHAT_COMPLETIONS,
    GEMINI;

    /** The name in {@code models.yaml} and in configuration. */
    public String label() {
        return Labels.of(this);
    }

    /** The one with this name. */
    public static Optional<WireFormat> named(String label) {
        return Labels.find(values(), label);
    }
}
