package dev.wikiclean.vault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** File names that Obsidian, file managers and sync clients give to copies; {@link ConflictName} knows the latter. */
public final class CopyNames {
    private static final String WORD = "copy|kopie|copie|copia|kopia|복사본|사본|副本|拷贝|拷貝|コピー|копия|duplicate|중복";
    private static final String COUNT = "(?: ?\\(?\\d{1,3}\\)?)?";
    private static final Pattern MARKED = Pattern.compile(
            "(?<name>.+?)(?:(?: - | — |[ _-])(?:" + WORD + ")" + COUNT + "|(?: - |[ _-])?[(（](?:" + WORD + ")" + COUNT
                    + "[)）]"
                    + "|(?:의|的|の) ?(?:" + WORD + ")" + COUNT + "|(?:" + "복사본|副本" + ")" + COUNT
                    + ")",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PREFIXED = Pattern.compile(
            "(?:copy" + COUNT + " of|kopie von|copie de|copia de|копия) (?<name>.+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Obsidian and file managers count from 1 or 2 upwards: a large number is part of a name. */
    private static final Pattern COUNTED = Pattern.compile("(?<name>.+?)(?: [1-9]| ?\\([1-9]\\d?\\))");

    private static final String[] HINTS = {"cop", "kop", "사본", "복사", "副本", "拷", "コピー", "копия", "duplicate", "중복"};

    private CopyNames() {}

    /** The name that {@code stem} is a copy of, if it looks like a copy. */
    public static Optional<String> original(String stem) {
        Optional<String> marked = marked(stem);
        return marked.isPresent() || !endsInCount(stem) ? marked : name(COUNTED.matcher(stem));
    }

    /** The name that {@code stem} is a copy of, if it says so in words; a number alone may be part of a name. */
    public static Optional<String> marked(String stem) {
        Optional<ConflictName> conflict = ConflictName.of(stem);
        if (conflict.isPresent()) {
            return conflict.map(ConflictName::original);
        }
        return mayBeMarked(stem) ? name(PREFIXED.matcher(stem)).or(() -> name(MARKED.matcher(stem))) : Optional.empty();
    }

    /** The names that a tool gives where {@code stem} is taken, the first nine of each kind. */
    public static List<String> counted(String stem) {
        return IntStream.rangeClosed(1, 9)
                .boxed()
                .flatMap(i -> Stream.of(stem + " " + i, stem + " (" + i + ")", stem + "(" + i + ")"))
                .toList();
    }

    private static Optional<String> name(Matcher matcher) {
        return matcher.matches() ? Optional.of(matcher.group("name").strip()) : Optional.empty();
    }

    /** A cheap look, for the great many names that are none: a pattern is tried at every character. */
    private static boolean mayBeMarked(String stem) {
        String lower = stem.toLowerCase(Locale.ROOT);
        for (String hint : HINTS) {
            if (lower.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsInCount(String stem) {
        int end = stem.length() - 1;
        return end > 1 && (isDigit(stem.charAt(end)) || stem.charAt(end) == ')' && isDigit(stem.charAt(end - 1)));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether {@code copy} is called like a copy of {@code original}: in the same folder, or saying so in words. */
    public static boolean isCopy(VaultPath copy, VaultPath original) {
        return copy.folder().equals(original.folder())
                        && original(copy.stem()).filter(original.stem()::equals).isPresent()
                || marked(copy.stem()).filter(original.stem()::equals).isPresent();
    }
}
