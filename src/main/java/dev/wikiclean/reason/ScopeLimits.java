package dev.wikiclean.reason;

import java.util.OptionalLong;

/**
 * Caps by scope, in micro-dollars or in tokens; empty where there is none.
 *
 * @param call for one attempt
 * @param note for all attempts about one note in one run
 * @param run for one run
 * @param day for one day of all runs
 * @param month for one month of all runs
 */
public record ScopeLimits(
        OptionalLong call, OptionalLong note, OptionalLong run, OptionalLong day, OptionalLong month) {
    /** No cap at all. */
    public static final ScopeLimits NONE = new ScopeLimits(
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty());

    public ScopeLimits {
        for (OptionalLong limit : new OptionalLong[] {call, note, run, day, month}) {
            if (limit.isPresent() && limit.getAsLong() < 0) {
                throw new IllegalArgumentException("a negative cap");
            }
        }
    }

    /** The same with another cap for the run. */
    public ScopeLimits withRun(long limit) {
        return new ScopeLimits(call, note, OptionalLong.of(limit), day, month);
    }
}
