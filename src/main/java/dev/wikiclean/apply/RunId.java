package dev.wikiclean.apply;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Names of runs, such as {@code 2026-11-21T18-40-12-3f2a}: the time in UTC, and which 65,536th of the second. Names
 * sort by time.
 */
final class RunId {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final int TICKS = 1 << 16;
    private static final long NANOS = 1_000_000_000L;

    private RunId() {}

    /** The name of a run at {@code now}; a later one where the clock would not sort behind {@code last}. */
    static String next(Instant now, String last) {
        Instant time = now;
        String id = format(time);
        if (id.compareTo(last) <= 0 && isValid(last)) {
            time = parse(last).plusNanos(NANOS / TICKS + 1);
            id = format(time);
        }
        return id;
    }

    static boolean isValid(String id) {
        return id.length() == 24
                && id.charAt(19) == '-'
                && id.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == '-' || c == 'T');
    }

    private static String format(Instant time) {
        return SECONDS.format(time.atOffset(ZoneOffset.UTC))
                + String.format(Locale.ROOT, "-%04x", time.getNano() * (long) TICKS / NANOS);
    }

    /** When the run of that name began, to the second or a little later. */
    static Instant time(String id) {
        return parse(id);
    }

    private static Instant parse(String id) {
        long tick = Long.parseLong(id.substring(20), 16);
        return LocalDateTime.parse(id.substring(0, 19), SECONDS)
                .toInstant(ZoneOffset.UTC)
                .plusNanos((tick * NANOS + TICKS - 1) / TICKS);
    }
}
