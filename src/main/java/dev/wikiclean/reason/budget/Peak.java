package dev.wikiclean.reason.budget;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours of the day at which everything costs more. Which days a provider excepts as holidays is not known, so a peak counts
 * on them too.
 *
 * @param hours in UTC
 * @param days on which they begin
 * @param factor in millionths, at least 1
 */
record Peak(List<Hours> hours, Set<DayOfWeek> days, long factor) {
    private static final long ONE = 1_000_000;
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)\\s*-\\s*(\\d\\d:\\d\\d)");

    /** From a minute of the day to another one, of the next day where that is not later. */
    record Hours(int from, int to) {}

    static Peak of(PriceNode node) throws PriceException {
        node.require(Set.of("utc", "days", "times"));
        List<Hours> hours = new ArrayList<>();
        for (Object span : node.list("utc")) {
            hours.add(hours(node, String.valueOf(span).strip()));
        }
        if (hours.isEmpty()) {
            throw node.missing("utc");
        }
        long factor = node.millionths("times").orElseThrow(() -> node.missing("times"));
        if (factor < ONE) {
            throw node.wrong(
                    "a peak is not cheaper",
                    "give the dear hours with `times` of 1 or more, and the cheap prices beside");
        }
        return new Peak(hours, days(node), factor);
    }

    private static Hours hours(PriceNode node, String span) throws PriceException {
        Matcher both = HOURS.matcher(span);
        if (!both.matches()) {
            throw node.wrong("no hours: " + span, "write them like \"01:00-04:00\"");
        }
        return new Hours(minute(node, both.group(1)), minute(node, both.group(2)));
    }

    private static int minute(PriceNode node, String time) throws PriceException {
        if (time.equals("24:00")) {
            return 24 * 60;
        }
        try {
            return LocalTime.parse(time).toSecondOfDay() / 60;
        } catch (java.time.format.DateTimeParseException e) {
            throw node.wrong("no time of the day: " + time, "write it like 01:00");
        }
    }

    /** {@code Mon-Fri}, {@code Sat, Sun}, also followed by {@code except …}; every day where nothing is said. */
    private static Set<DayOfWeek> days(PriceNode node) throws PriceException {
        String text = node.text("days").orElse("Mon-Sun").split("(?i)\\bexcept\\b", 2)[0];
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split(",")) {
            String[] ends = part.strip().split("-", 2);
            DayOfWeek day = day(node, ends[0]);
            DayOfWeek last = day(node, ends[ends.length - 1]);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek day(PriceNode node, String word) throws PriceException {
        String start = word.strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (start.length() >= 3 && day.name().startsWith(start)) {
                return day;
            }
        }
        throw node.wrong("no day of the week: " + word, "write days like Mon-Fri or Sat, Sun");
    }

    /** Whether any time of these, both included, may lie in it. */
    boolean meets(Instant first, Instant last) {
        LocalDate end = last.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate day = first.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        if (ChronoUnit.DAYS.between(day, end) > 9) {
            return true;
        }
        for (; !day.isAfter(end); day = day.plusDays(1)) {
            Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            for (Hours span : hours) {
                Instant from = midnight.plus(span.from(), ChronoUnit.MINUTES);
                long to = span.to() + (span.to() <= span.from() ? 24 * 60 : 0);
                boolean met = !from.isAfter(last)
                        && midnight.plus(to, ChronoUnit.MINUTES).isAfter(first);
                if (met && days.contains(day.getDayOfWeek())) {
                    return true;
                }
            }
        }
        return false;
    }
}
