package dev.wikiclean.reason;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
public interface Pause {
    /** Waits; false where the waiting was ended before. */
    boolean of(Duration time);
}
