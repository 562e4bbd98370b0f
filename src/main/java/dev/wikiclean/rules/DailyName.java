package dev.wikiclean.rules;

import dev.wikiclean.index.DateNames;
import java.util.regex.Pattern;

/** Names of daily, weekly and monthly notes, as people and Obsidian's own plugins write them. */
final class DailyName {
    private static final Pattern KOREAN = Pattern.compile("(19|20)\\d{2}년( \\d{1,2}월( \\d{1,2}일)?)?");
    private static final Pattern DATED = Pattern.compile("(19|20)\\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])\\b.*");

    private DailyName() {}

    /** Whether {@code name} is or begins with a whole date: a log, a meeting, a daily note with a title. */
    static boolean isDated(String name) {
        return name.length() >= 5
                && Character.isDigit(name.charAt(0))
                && (DateNames.isDate(name)
                        || DATED.matcher(name).matches()
                        || KOREAN.matcher(name).matches());
    }
}
