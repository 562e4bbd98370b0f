package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole dates as people write them: {@code 2026-05-08}, {@code 2026년 5월 8일}, {@code 8 May 2026}. */
final class Days {
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{4})([-./]|년 ?|年)(\\d{1,2})(?:\\2|월 ?|月)(\\d{1,2})(?:일|日)?(?![\\d-])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_BEFORE = Pattern.compile("(?i).*\\b" + MONTH + " $");

    private Days() {}

    /** The date whose first digit stands at {@code start}. */
    static Optional<Quantity> at(String text, int start) {
        if (start > 0 && (Character.isDigit(text.charAt(start - 1)) || "-./".indexOf(text.charAt(start - 1)) >= 0)) {
            return Optional.empty();
        }
        Matcher numbers = NUMBERS.matcher(text).region(start, text.length());
        if (numbers.lookingAt()) {
            return day(
                    text, start, numbers.end(), numbers.group(1), Integer.parseInt(numbers.group(3)), numbers.group(4));
        }
        Matcher first = DAY_FIRST.matcher(text).region(start, text.length());
        if (first.lookingAt()) {
            return day(text, start, first.end(), first.group(3), month(first.group(2)), first.group(1));
        }
        Matcher behind = MONTH_FIRST.matcher(text).region(start, text.length());
        Matcher before = MONTH_BEFORE.matcher(text.substring(Math.max(0, start - 12), start));
        return behind.lookingAt() && before.matches()
                ? day(text, start, behind.end(), behind.group(2), month(before.group(1)), behind.group(1))
                : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
    }

    private static Optional<Quantity> day(String text, int start, int end, String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            BigDecimal value =
                    BigDecimal.valueOf(date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth());
            return Optional.of(new Quantity(
                    value, value, Unit.DAY, Quantity.Sense.EXACT, new Span(start, end), text.substring(start, end), 8));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
