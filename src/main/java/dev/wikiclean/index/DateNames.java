package dev.wikiclean.index;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of periodic notes: {@code 2024-01-05}, {@code 2024-01-05 Friday}, {@code 2024-01-05 (금)}, {@code 2024-W05},
 * {@code 2024-01}, {@code 2024-Q3}. A link to one that does not exist yet is not broken: its day may come.
 */
public final class DateNames {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})([-._])(\\d{1,2})\\2(\\d{1,2})(?:[-_., ]*\\(?\\p{L}{1,12}\\.?\\)?)?");
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-?[Ww](\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:[-_ ]\\p{L}{3,12})?");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-?Q[1-4]");

    private DateNames() {}

    /** Whether the last part of {@code target} (folders and {@code .md} aside) is a date, week, month or quarter. */
    public static boolean isDate(String target) {
        String name = target.substring(target.lastIndexOf('/') + 1);
        if (name.endsWith(".md")) {
            name = name.substring(0, name.length() - 3);
        }
        if (name.length() < 6 || name.length() > 32 || !Character.isDigit(name.charAt(0))) {
            return false;
        }
        return isDay(name)
                || isWeek(name)
                || isMonth(name)
                || QUARTER.matcher(name).matches();
    }

    private static boolean isDay(String name) {
        Matcher day = DAY.matcher(name);
        if (!day.matches()) {
            return false;
        }
        int month = Integer.parseInt(day.group(3));
        int dayOfMonth = Integer.parseInt(day.group(4));
        return month >= 1
                && month <= 12
                && dayOfMonth >= 1
                && dayOfMonth
                        <= LocalDate.of(Integer.parseInt(day.group(1)), month, 1)
                                .lengthOfMonth();
    }

    private static boolean isWeek(String name) {
        Matcher week = WEEK.matcher(name);
        if (!week.matches()) {
            return false;
        }
        int number = Integer.parseInt(week.group(2));
        LocalDate midYear = Year.of(Integer.parseInt(week.group(1))).atMonth(7).atDay(1);
        return number >= 1
                && number
                        <= IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(midYear)
                                .getMaximum();
    }

    private static boolean isMonth(String name) {
        Matcher month = MONTH.matcher(name);
        if (!month.matches()) {
            return false;
        }
        int number = Integer.parseInt(month.group(2));
        return number >= 1 && number <= 12;
    }
}
