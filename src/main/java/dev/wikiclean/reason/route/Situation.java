package dev.wikiclean.reason.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of question it is; the profile's decision table maps each to a strategy. */
public enum Situation {
    /** Code can tell a right answer from a wrong one. */
    VERIFIABLE(true),
    /** Many answers are right and nothing tells which is better. */
    OPEN_ENDED(false),
    /** Somebody waits. */
    LATENCY_BOUND(false),
    /** There are many questions and little money. */
    COST_BOUND(false),
    /** The answer is built of parts that can be judged on the way, such as an outline. */
    EXPLOITABLE_SEARCH(true),
    /** One answer is better than another, but no code can tell; answers can be compared for agreement. */
    FUZZY_QUALITY(false);

    private final boolean verifier;

    Situation(boolean verifier) {
        this.verifier = verifier;
    }

    /** Whether such a question brings a verifier along. */
    public boolean hasVerifier() {
        return verifier;
    }

    /** The name in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this name. */
    public static Optional<Situation> named(String label) {
        return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
    }

    /** All names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Situation::label).toList();
    }
}
