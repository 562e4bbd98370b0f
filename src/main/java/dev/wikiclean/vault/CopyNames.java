package dev.wikiclean.vault;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names that Obsidian, file managers and sync clients give to copies; {@link ConflictName} knows the latter. */
public final class CopyNames {
    private static final Pattern COPY = Pattern.compile(
            "(.+?)(?: \\d{1,2}| ?\\(\\d{1,2}\\)| copy(?: \\d+)?| - [Cc]opy(?: ?\\(\\d+\\))?| \\(copy\\)| 복사본(?: ?\\d+)?"
                    + "| - 복사본(?: ?\\(\\d+\\))?| 副本| - 副本| のコピー| - コピー| копия| — копия"
                    + "|[ _-]?\\([^()]*conflict[^()]*\\))");

    private CopyNames() {}

    /** The name that {@code stem} is a copy of, if it looks like a copy. */
    public static Optional<String> original(String stem) {
        Optional<ConflictName> conflict = ConflictName.of(stem);
        if (conflict.isPresent()) {
            return conflict.map(ConflictName::original);
        }
        if (!mayBeCopy(stem)) {
            return Optional.empty();
        }
        Matcher matcher = COPY.matcher(stem);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A cheap look at the end, for the great many names that are none: the pattern is tried at every character. */
    private static boolean mayBeCopy(String stem) {
        int end = stem.length();
        char last = stem.charAt(end - 1);
        if (last == ')') {
            boolean numbered = end > 1 && isDigit(stem.charAt(end - 2));
            return numbered || stem.contains("(copy)") || stem.contains("conflict");
        }
        if (!isDigit(last)) {
            return "y본本ーя".indexOf(last) >= 0;
        }
        int digits = end;
        while (digits > 0 && isDigit(stem.charAt(digits - 1))) {
            digits--;
        }
        boolean counted = digits > 0 && stem.charAt(digits - 1) == ' ' && end - digits <= 2;
        return counted || stem.contains(" copy ") || stem.contains("복사본");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code copy} is called like a copy of {@code original} in the same folder. */
    public static boolean isCopy(VaultPath copy, VaultPath original) {
        return copy.folder().equals(original.folder())
                && original(copy.stem()).filter(original.stem()::equals).isPresent();
    }
}
