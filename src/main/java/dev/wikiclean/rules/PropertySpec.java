package dev.wikiclean.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the schema says of one key, ready to be asked.
 *
 * @param items what each member of a list is; {@link PropertyType#ANY} where nothing is said
 * @param allowed the only values; any where empty
 * @param pattern what each value matches as a whole
 * @param format how dates are written where not as ISO 8601 says
 * @param also values that are right whatever else is said
 * @param where the notes in which it holds
 */
record PropertySpec(
        String key,
        PropertyType type,
        PropertyType items,
        boolean required,
        List<String> allowed,
        double min,
        double max,
        Optional<Pattern> pattern,
        Optional<DateForm> format,
        boolean references,
        List<String> also,
        NoteCondition where) {

    /** A date format and how it is written. */
    record DateForm(String written, Pattern pattern) {}

    static PropertySpec of(String key, Settings settings) {
        Settings range = settings.get(MatterKeys.RANGE);
        String pattern = settings.get(MatterKeys.PATTERN);
        String format = settings.get(MatterKeys.FORMAT);
        return new PropertySpec(
                key,
                PropertyType.of(settings.get(MatterKeys.TYPE)),
                PropertyType.of(settings.get(MatterKeys.ITEMS)),
                settings.get(MatterKeys.REQUIRED),
                settings.get(MatterKeys.ENUM),
                range.get(MatterKeys.MIN),
                range.get(MatterKeys.MAX),
                pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern)),
                DateFormat.pattern(format).map(compiled -> new DateForm(format, compiled)),
                settings.get(MatterKeys.REFERENCES),
                settings.get(MatterKeys.ALSO),
                NoteCondition.of(settings));
    }

    boolean hasRange() {
        return min > MatterKeys.MIN.fallback() || max < MatterKeys.MAX.fallback();
    }

    /** Whether {@code value} is right whatever the type says. */
    boolean isExcepted(String value) {
        return !also.isEmpty() && also.contains(value.strip().toLowerCase(Locale.ROOT)) || also.contains(value);
    }
}
