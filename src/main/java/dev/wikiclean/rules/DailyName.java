package dev.wikiclean.rules;

import java.util.regex.Pattern;

/** Names of daily, weekly and monthly notes, as people and Obsidian's own plugins write them. */
final class DailyName {
    private static final String DAY_NAME =
            "( ?[(]?(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[)]?| ?[(]?[월화수목금토일](요일)?[)]?)?";
    private static final Pattern DATE = Pattern.compile(
            "(19|20)\\d{2}([-._/ ]?)(0[1-9]|1[0-2])(\\2(0[1-9]|[12]\\d|3[01]))?"
                    + DAY_NAME
                    + "|(19|20)\\d{2}-?[WQ]\\d{1,2}"
                    + "|(19|20)\\d{2}년( \\d{1,2}월( \\d{1,2}일)?)?"
                    + "|(0[1-9]|[12]\\d|3[01])([-.])(0[1-9]|1[0-2])[-.](19|20)\\d{2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATED = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b.*");

    private DailyName() {}

    /** Whether {@code name}, the last part of a path without its extension, names a day, week, month or quarter. */
    static boolean isDate(String name) {
        int length = name.length();
        if (length < 6 || length > 24 || !Character.isDigit(name.charAt(0))) {
            return false;
        }
        return DATE.matcher(name).matches();
    }

    /** Whether {@code name} begins with a whole date: a log, a meeting, a daily note with a title. */
    static boolean isDated(String name) {
        return isDate(name)
                || name.length() > 9
                        && Character.isDigit(name.charAt(0))
                        && DATED.matcher(name).matches();
    }
}
