package dev.wikiclean.git;

import java.util.Objects;

/**
 * Why this repository is not committed to, and the way out.
 *
 * @param reason what stands in the way, as a clause
 * @param wayOut what to do about it
 */
public record Refusal(String reason, String wayOut) {
    public Refusal {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(wayOut, "wayOut");
    }

    @Override
    public String toString() {
        return reason + "; " + wayOut;
    }
}
