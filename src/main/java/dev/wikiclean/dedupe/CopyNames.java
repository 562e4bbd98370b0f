package dev.wikiclean.dedupe;

import dev.wikiclean.vault.VaultPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** File names that Obsidian, file managers and sync clients give to copies. */
final class CopyNames {
    private static final Pattern COPY = Pattern.compile(
            "(.+?)(?: \\d{1,2}| ?\\(\\d{1,2}\\)| copy(?: \\d+)?| - [Cc]opy(?: ?\\(\\d+\\))?| \\(copy\\)| 복사본(?: ?\\d+)?"
                    + "| - 복사본(?: ?\\(\\d+\\))?| 副本| - 副本| のコピー| - コピー| копия| — копия"
                    + "|[ _-]?\\([^()]*conflict[^()]*\\)|\\.sync-conflict-[\\w-]+)");

    private CopyNames() {}

    /** The name that {@code stem} is a copy of, if it looks like a copy. */
    static Optional<String> original(String stem) {
        if (!mayBeCopy(stem)) {
            return Optional.empty();
        }
        Matcher matcher = COPY.matcher(stem);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** A cheap look at the end, for the great many names that are none. */
    private static boolean mayBeCopy(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return last >= '0' && last <= '9' || "y)본本ーя".indexOf(last) >= 0 || stem.contains(".sync-conflict-");
    }

    /** Whether {@code copy} is called like a copy of {@code original} in the same folder. */
    static boolean isCopy(VaultPath copy, VaultPath original) {
        return copy.folder().equals(original.folder())
                && original(copy.stem()).filter(original.stem()::equals).isPresent();
    }
}
