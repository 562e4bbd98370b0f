package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Obsidian's "Excluded files": an entry between slashes is a regular expression that may match anywhere in a path, any
 * other is the beginning of a path; both without regard to case.
 */
final class UserIgnoreFilters {
    private final List<String> prefixes = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();

    /** Reads the entries; those that are no regular expression are told to {@code problems} and hide nothing. */
    UserIgnoreFilters(List<String> filters, Consumer<String> problems) {
        for (String filter : filters) {
            if (filter.length() > 2 && filter.startsWith("/") && filter.endsWith("/")) {
                try {
                    patterns.add(Pattern.compile(
                            filter.substring(1, filter.length() - 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
                } catch (PatternSyntaxException e) {
                    problems.accept("userIgnoreFilters holds " + filter + ", which is no regular expression ("
                            + e.getDescription() + "): correct it; it hides nothing");
                }
            } else if (!filter.isBlank()) {
                prefixes.add(filter.toLowerCase(Locale.ROOT));
            }
        }
    }

    boolean hides(String path) {
        if (!prefixes.isEmpty()) {
            String lower = path.toLowerCase(Locale.ROOT);
            for (String prefix : prefixes) {
                if (lower.startsWith(prefix)) {
                    return true;
                }
            }
        }
        for (Pattern pattern : patterns) {
            if (pattern.matcher(path).find()) {
                return true;
            }
        }
        return false;
    }
}
