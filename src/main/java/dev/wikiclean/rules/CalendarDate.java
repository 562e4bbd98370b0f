package dev.wikiclean.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as front matter writes them. */
final class CalendarDate {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIMED = Pattern.compile(
            "(\\d{4})-(\\d{2})-(\\d{2})[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?( ?(Z|[-+]\\d{2}:?\\d{2}))?");
    /** The year first: nobody can read the rest in another order. */
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-/.]|\\. |년 ?|年)(\\d{1,2})(?:[-/.]|\\. |월 ?|月)(\\d{1,2})(?:[.일日])?");

    private CalendarDate() {}

    /** The day that {@code value} names as {@code 2026-05-08}; nothing for anything else, and for days that are none. */
    static Optional<LocalDate> iso(String value) {
        return day(ISO.matcher(value));
    }

    /** Whether {@code value} is a date with a time, as ISO 8601 or with a blank between the two. */
    static boolean isTimed(String value) {
        return day(TIMED.matcher(value)).isPresent();
    }

    /** The day of a date, whatever stands behind it: {@code 2026-05-08T10:30} is that day, too. */
    static Optional<LocalDate> dayOf(String value) {
        String text = value.strip();
        return iso(text.length() > 10 ? text.substring(0, 10) : text);
    }

    /** The day that another spelling can mean alone: {@code 2026.5.8}, {@code 2026년 5월 8일}. */
    static Optional<LocalDate> otherSpelling(String value) {
        return day(YEAR_FIRST.matcher(value.strip()));
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
