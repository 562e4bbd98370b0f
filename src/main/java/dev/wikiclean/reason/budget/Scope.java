package dev.wikiclean.reason.budget;

import java.util.Locale;

/** What a cap is for. */
public enum Scope {
    /** One attempt; a retry is another one. */
    CALL,
    /** All attempts for one note in a run. */
    NOTE,
    /** All attempts of a run, in all its processes. */
    RUN,
    /** All attempts that begin, run or end on a day, in the time zone of the clock, which is the machine's. */
    DAY,
    /** The same for a month. */
    MONTH;

    /** The key in the configuration. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
