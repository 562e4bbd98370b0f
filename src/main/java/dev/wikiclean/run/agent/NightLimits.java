package dev.wikiclean.run.agent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * When an unattended run ends, money aside.
 *
 * @param notes how many notes it works on at most
 * @param end when it begins nothing more
 * @param stopped whether somebody asked it to stop
 */
public record NightLimits(int notes, Instant end, Clock clock, BooleanSupplier stopped) {
    public NightLimits {
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(stopped, "stopped");
        if (notes < 0) {
            throw new IllegalArgumentException("a negative number of notes");
        }
    }

    /** How much time is left. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() || stopped.getAsBoolean() ? Duration.ZERO : left;
    }

    /** Why nothing more is begun after {@code done} notes; empty to go on. */
    Optional<String> reached(int done) {
        if (stopped.getAsBoolean()) {
            return Optional.of("it was asked to stop");
        }
        if (!clock.instant().isBefore(end)) {
            return Optional.of("its time is over");
        }
        return done >= notes ? Optional.of("it worked on " + done + " notes, the most allowed") : Optional.empty();
    }
}
