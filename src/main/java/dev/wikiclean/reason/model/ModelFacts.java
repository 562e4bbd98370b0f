package dev.wikiclean.reason.model;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a model.
 *
 * @param id as requests name it
 * @param provider who answers
 * @param thinking how it is told to think
 * @param temperature whether it takes one
 * @param schema how an answer can be bound to a schema
 * @param caching whether and how what repeats is cheaper
 * @param inputLimit the most input tokens
 * @param outputLimit the most output tokens, thinking included
 * @param source where that is stated, and when it was read
 * @param prices the node {@code prices} as written, {@code {free: true}} for the word {@code free}; empty where no price is
 *     known
 */
public record ModelFacts(
        String id,
        Provider provider,
        Thinking thinking,
        Temperature temperature,
        Schema schema,
        Caching caching,
        int inputLimit,
        int outputLimit,
        String source,
        Map<String, Object> prices) {
    public ModelFacts {
        Objects.requireNonNull(temperature);
        Objects.requireNonNull(schema);
        Objects.requireNonNull(caching);
        prices = Map.copyOf(prices);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a model without an id");
        }
        if (!thinking.style().fits(provider.wire())) {
            throw new IllegalArgumentException("`thinking: {switch: "
                    + thinking.style().label() + "}` does not exist in "
                    + provider.wire().label());
        }
        if (caching == Caching.BREAKPOINTS && provider.wire() != WireFormat.ANTHROPIC_MESSAGES) {
            throw new IllegalArgumentException("`caching: breakpoints` does not exist in "
                    + provider.wire().label());
        }
        if (inputLimit <= 0 || outputLimit <= 0) {
            throw new IllegalArgumentException("limits.input and limits.output are numbers of tokens above 0");
        }
    }

    /** Why the provider would reject the request, and what to do; empty where it would not. */
    public Optional<String> objection(Request request) {
        return RequestCheck.objection(this, request);
    }

    /** Whether the model can be asked for this effort. */
    public boolean accepts(Effort effort) {
        if (effort == Effort.NONE) {
            return thinking.canBeOff();
        }
        return switch (thinking.style()) {
            case NONE -> false;
            case FIXED_BUDGET, GEMINI_BUDGET -> true;
            case LOCAL -> thinking.efforts().isEmpty() || thinking.efforts().contains(effort.label());
            case ADAPTIVE, EFFORT, GEMINI_LEVEL -> thinking.efforts().contains(effort.label());
        };
    }

    /** The effort that comes nearest to what is wanted and is accepted: the next higher one, else the next lower one. */
    public Effort nearest(Effort wanted) {
        Effort[] ladder = Effort.values();
        for (int i = wanted.ordinal(); i < ladder.length; i++) {
            if (accepts(ladder[i])) {
                return ladder[i];
            }
        }
        for (int i = wanted.ordinal() - 1; i >= 0; i--) {
            if (accepts(ladder[i])) {
                return ladder[i];
            }
        }
        throw new IllegalStateException(id + " accepts no effort at all");
    }

    /** Whether a model takes a temperature. */
    public enum Temperature {
        NEVER,
        WITHOUT_THINKING,
        ALWAYS
    }

    /** How an answer can be bound. */
    public enum Schema {
        /** To a JSON Schema. */
        STRICT,
        /** To JSON; the schema stands in the prompt. */
        JSON,
        NONE
    }

    /** How what repeats is cached. */
    public enum Caching {
        NONE,
        AUTOMATIC,
        BREAKPOINTS
    }
}
