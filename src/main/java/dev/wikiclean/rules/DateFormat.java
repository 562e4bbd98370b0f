package dev.wikiclean.rules;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Formats of dates as Obsidian's daily notes take them (Moment.js, "Display: Format"). */
final class DateFormat {
    private static final String WORD = "\\p{L}{1,12}\\.?";
    private static final Map<String, String> TOKENS = Map.ofEntries(
            Map.entry("YYYY", "\\d{4}"),
            Map.entry("YY", "\\d{2}"),
            Map.entry("gggg", "\\d{4}"),
            Map.entry("GGGG", "\\d{4}"),
            Map.entry("MMMM", WORD),
            Map.entry("MMM", WORD),
            Map.entry("MM", "(?:0[1-9]|1[0-2])"),
            Map.entry("Mo", "\\d{1,2}\\p{L}{1,4}"),
            Map.entry("M", "(?:[1-9]|1[0-2])"),
            Map.entry("DDDD", "\\d{3}"),
            Map.entry("DD", "(?:0[1-9]|[12]\\d|3[01])"),
            Map.entry("Do", "\\d{1,2}\\p{L}{1,4}"),
            Map.entry("D", "(?:[1-9]|[12]\\d|3[01])"),
            Map.entry("dddd", WORD),
            Map.entry("ddd", WORD),
            Map.entry("dd", WORD),
            Map.entry("d", "[0-6]"),
            Map.entry("E", "[1-7]"),
            Map.entry("ww", "\\d{2}"),
            Map.entry("w", "\\d{1,2}"),
            Map.entry("WW", "\\d{2}"),
            Map.entry("W", "\\d{1,2}"),
            Map.entry("Q", "[1-4]"),
            Map.entry("HH", "\\d{2}"),
            Map.entry("H", "\\d{1,2}"),
            Map.entry("mm", "\\d{2}"),
            Map.entry("ss", "\\d{2}"),
            Map.entry("A", "[AP]M"),
            Map.entry("a", "[ap]m"));

    private DateFormat() {}

    /** What names of this format look like; nothing for a format that is none, or that names no part of a date. */
    static Optional<Pattern> pattern(String format) {
        StringBuilder pattern = new StringBuilder("^");
        boolean dated = false;
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c == '[') {
                int close = format.indexOf(']', i);
                if (close < 0) {
                    return Optional.empty();
                }
                pattern.append(Pattern.quote(format.substring(i + 1, close)));
                i = close + 1;
            } else if (c < 128 && Character.isLetter(c)) {
                String token = token(format, i);
                if (token.isEmpty()) {
                    return Optional.empty();
                }
                pattern.append(TOKENS.get(token));
                dated |= token.length() >= 2 || "MDQWw".contains(token);
                i += token.length();
            } else {
                pattern.append(Pattern.quote(String.valueOf(c)));
                i++;
            }
        }
        return dated ? Optional.of(Pattern.compile(pattern.append('$').toString())) : Optional.empty();
    }

    /** The longest token that stands at {@code i}; empty where none does. */
    private static String token(String format, int i) {
        for (int length = Math.min(4, format.length() - i); length > 0; length--) {
            String token = format.substring(i, i + length);
            if (TOKENS.containsKey(token)) {
                return token;
            }
        }
        return "";
    }
}
