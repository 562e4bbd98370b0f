package dev.wikiclean.vault;

import dev.wikiclean.text.Nfc;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a conflict copy says: the losing side of two changes, which a sync client or git saves beside the
 * file.
 *
 * @param original the stem of the file that it is a copy of
 * @param certain whether the name says so beyond doubt; otherwise only where a file of the original name lies beside it
 */
public record ConflictName(String original, boolean certain) {
    /**
     * Inside brackets, in lower case: Dropbox and Nextcloud in English, German, French, Spanish, Italian, Portuguese,
     * Korean, Japanese, Chinese and Russian, Obsidian Sync ("Conflicted copy DEVICE 202601011200"), Seafile.
     */
    private static final List<String> PHRASES = List.of(
            "conflicted copy",
            "conflict copy",
            "case conflict",
            "unicode encoding conflict",
            "selective sync conflict",
            "sfconflict",
            "in konflikt stehende kopie",
            "konfliktkopie",
            "copie en conflit",
            "copia en conflicto",
            "copia conflictiva",
            "copia in conflitto",
            "cópia em conflito",
            "충돌된 사본",
            "충돌 사본",
            "競合コピー",
            "問題のあるコピー",
            "冲突副本",
            "冲突的副本",
            "衝突副本",
            "衝突的副本",
            "конфликтующая копия");

    /** Syncthing; ownCloud before 2.5; Synology Drive; git mergetool. */
    private static final Pattern CERTAIN = Pattern.compile("(.+?)(?:\\.sync-conflict-\\d{8}-\\d{6}(?:-[A-Z0-9]*)?"
            + "|_conflict-(?:[^_]*-)?\\d{8}-?\\d{6}"
            + "|_[^_]+_[A-Z][a-z]{2}-\\d{2}-\\d{4,6}-\\d{4}_Conflict"
            + "|_(?:BACKUP|BASE|LOCAL|REMOTE)_\\d+)");

    /** Resilio Sync; OneDrive, which adds the computer's name: those that Windows gives. */
    private static final Pattern DOUBTFUL =
            Pattern.compile("(.+?)(?:(?:\\.Conflict ?\\d*)+|-(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{5,15}(?:-\\d+)?)");

    /** Of a second copy of that name. */
    private static final Pattern COUNTED = Pattern.compile("(.+\\)) ?\\(\\d{1,3}\\)");

    /** What {@code stem}, a file's name without its extension, says; nothing for the great many others. */
    public static Optional<ConflictName> of(String stem) {
        Optional<ConflictName> name = once(stem);
        // A copy may get into a conflict itself.
        return name.map(copy -> of(copy.original)
                .map(earlier -> new ConflictName(earlier.original, earlier.certain && copy.certain))
                .orElse(copy));
    }

    private static Optional<ConflictName> once(String stem) {
        if (stem.endsWith(")")) {
            Matcher counted = COUNTED.matcher(stem);
            Optional<ConflictName> first = bracketed(stem);
            return first.isEmpty() && counted.matches() ? bracketed(counted.group(1)) : first;
        }
        boolean marked =
                stem.contains("onflict") || stem.contains("_BA") || stem.contains("_LO") || stem.contains("_RE");
        Optional<ConflictName> certain = marked ? matched(CERTAIN, stem, true) : Optional.empty();
        boolean doubtful = stem.contains(".Conflict")
                || stem.contains("-DESKTOP-")
                || stem.contains("-LAPTOP-")
                || stem.contains("-WIN-");
        return certain.isPresent() || !doubtful ? certain : matched(DOUBTFUL, stem, false);
    }

    private static Optional<ConflictName> matched(Pattern pattern, String stem, boolean certain) {
        Matcher matcher = pattern.matcher(stem);
        return matcher.matches() ? Optional.of(new ConflictName(matcher.group(1), certain)) : Optional.empty();
    }

    /** {@code Note (Kim's conflicted copy 2024-01-02)}: certain where it tells the day. */
    private static Optional<ConflictName> bracketed(String stem) {
        int open = opening(stem);
        if (open <= 0) {
            return Optional.empty();
        }
        String inside = Nfc.of(stem.substring(open + 1, stem.length() - 1)).toLowerCase(Locale.ROOT);
        String original = stem.substring(0, open).stripTrailing();
        if (original.isEmpty() || PHRASES.stream().noneMatch(inside::contains)) {
            return Optional.empty();
        }
        return Optional.of(new ConflictName(original, digits(inside) >= 6));
    }

    private static long digits(String text) {
        return text.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** Where the bracket opens that the last character closes, or -1. */
    private static int opening(String stem) {
        int depth = 0;
        for (int i = stem.length() - 1; i >= 0; i--) {
            char c = stem.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
