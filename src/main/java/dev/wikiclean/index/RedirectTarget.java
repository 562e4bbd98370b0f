package dev.wikiclean.index;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What a front-matter value names: {@code [[X]]}, {@code [[X#h|words]]}, {@code [words](x.md)}, a bare name or a path.
 */
public final class RedirectTarget {
    private static final Set<String> NOTHING = Set.of("", "none", "self", "null", "~", "false", "[[]]", "n/a");

    private RedirectTarget() {}

    /** Whether the value says that there is no other note. */
    public static boolean isNothing(String value) {
        return NOTHING.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    /** The link target that {@code value} names, without fragment and display. */
    public static String of(String value) {
        String text = value.strip();
        if (text.startsWith("[[") && text.endsWith("]]")) {
            return cut(cut(text.substring(2, text.length() - 2), '|'), '#').strip();
        }
        int destination = text.indexOf("](");
        if (text.startsWith("[") && destination > 0 && text.endsWith(")")) {
            String target = text.substring(destination + 2, text.length() - 1).strip();
            if (target.startsWith("<") && target.endsWith(">")) {
                target = target.substring(1, target.length() - 1);
            }
            return decode(cut(target, '#'));
        }
        return text;
    }

    private static String decode(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }

    private static String cut(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
