package dev.wikiclean.dedupe;

import java.util.Objects;

/**
 * What one signal says of a pair.
 *
 * @param signal the signal's name in machine formats
 * @param weight what it adds to the score; negative where it speaks against
 * @param why for a person
 */
public record Evidence(String signal, double weight, String why) {
    public Evidence {
        Objects.requireNonNull(signal, "signal");
        Objects.requireNonNull(why, "why");
    }
}
