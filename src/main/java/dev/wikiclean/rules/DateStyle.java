package dev.wikiclean.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How somebody writes dates, seen from one: {@code 2026-05-08}, {@code 2026.5.8.}, {@code [[2026-05-08]]}, {@code
 * **2026년 5월 8일**}.
 *
 * @param date the date that is written
 * @param length how much of the text it takes, from its beginning
 */
record DateStyle(LocalDate date, int length, String before, String first, String second, String after, boolean padded) {
    static final DateStyle ISO = new DateStyle(LocalDate.EPOCH, 0, "", "-", "-", "", true);

    private static final Pattern DATE = Pattern.compile(
            "((?:\\*\\*|__|[*_`(\\[]|\\[\\[)*)(\\d{4})(\\s?[-./年년]\\s?)(\\d{1,2})(\\s?[-./月월]\\s?)(\\d{1,2})(?!\\d)"
                    + "([日일.]?(?:\\*\\*|__|[*_`)\\]]|\\]\\])*)");

    /** The date that {@code text} begins with. */
    static Optional<DateStyle> of(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(6)));
            String before = matcher.group(1);
            String after = matcher.group(7);
            boolean whole = mirrored(before).equals(after.replaceFirst("^[日일.]", ""));
            String tail = whole ? after : after.replaceAll("[^日일]", "");
            return Optional.of(new DateStyle(
                    date,
                    matcher.end(),
                    whole ? before : "",
                    matcher.group(3),
                    matcher.group(5),
                    tail,
                    matcher.group(4).length() == 2 && matcher.group(6).length() == 2));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String mirrored(String opening) {
        return new StringBuilder(opening).reverse().toString().replace('[', ']').replace('(', ')');
    }

    /** {@code day}, written so. */
    String write(LocalDate day) {
        String two = padded ? "%02d" : "%d";
        return before
                + String.format(
                        Locale.ROOT,
                        "%04d%s" + two + "%s" + two,
                        day.getYear(),
                        first,
                        day.getMonthValue(),
                        second,
                        day.getDayOfMonth())
                + after;
    }
}
