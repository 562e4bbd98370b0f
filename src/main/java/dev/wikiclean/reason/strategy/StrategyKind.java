package dev.wikiclean.reason.strategy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to spend tokens on a question. */
public enum StrategyKind {
    /** One answer without thinking. */
    SINGLE(false),
    /** One answer after thinking. */
    THINKING(false),
    /** Several answers and a vote, stopped as soon as the vote is certain. */
    SELF_CONSISTENCY(false),
    /** Several answers, of which a verifier chooses one. */
    BEST_OF_N(true),
    /** An outline grown part by part; a verifier keeps the best few. */
    BEAM_SEARCH(true),
    /** A small model first, a larger one where a check (that of the task, or the agreement of answers) refuses. */
    CASCADE(false);

    private final boolean verifier;

    StrategyKind(boolean verifier) {
        this.verifier = verifier;
    }

    /** Whether it is worth nothing without a verifier, and so is refused without one. */
    public boolean needsVerifier() {
        return verifier;
    }

    /** The name in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name. */
    public static Optional<StrategyKind> named(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(StrategyKind::label).toList();
    }
}
