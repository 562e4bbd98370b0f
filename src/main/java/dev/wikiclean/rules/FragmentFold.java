package dev.wikiclean.rules;

import java.util.Set;

/** Folds headings and block ids so that spellings of one place become equal. */
final class FragmentFold {
    private static final String MARKS = "*=_#`~$<>%&@^\u200D";
    /** What Obsidian itself leaves out when it writes a link to a heading, and what would not stand in one. */
    private static final String NOT_IN_A_LINK = ":#|^\\[]`$<>\r\n\t";

    private FragmentFold() {}

    /** Words apart by one blank, without punctuation, marks of emphasis, emoji and other symbols. */
    static String words(String heading) {
        return NameFold.words(plain(heading));
    }

    /** The same with the words glued. */
    static String glued(String heading) {
        return NameFold.glued(plain(heading));
    }

    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            int type = Character.getType(codePoint);
            boolean symbol = type == Character.OTHER_SYMBOL
                    || type == Character.MODIFIER_SYMBOL
                    || type == Character.SURROGATE
                    || type == Character.FORMAT
                    || codePoint >= 0xFE00 && codePoint <= 0xFE0F;
            if (symbol || MARKS.indexOf(codePoint) >= 0) {
                out.append(' ');
            } else {
                out.appendCodePoint(codePoint);
            }
        }
        return out.toString();
    }

    /** The heading as a link writes it. */
    static String asFragment(String heading) {
        StringBuilder out = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean blank = c == ' ' || NOT_IN_A_LINK.indexOf(c) >= 0 || c == '%' && heading.startsWith("%%", i);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip().replace("%%", "%");
    }

    /** The anchor that GitHub makes of a heading: {@code Some heading!} is {@code some-heading}. */
    static String slug(String heading) {
        StringBuilder out = new StringBuilder(heading.length());
        String text = NameFold.exact(heading);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                out.append(c);
            } else if (c == ' ') {
                out.append('-');
            }
        }
        return out.toString();
    }

    private static final Set<String> OTHER_KEYS = Set.of(
            "page",
            "height",
            "width",
            "search",
            "t",
            "selection",
            "annotation",
            "offset",
            "rect",
            "color",
            "toolbar",
            "zoom",
            "view",
            "frame",
            "clippedframe",
            "group",
            "area",
            "taskbone",
            ":~:text");

    /** Whether {@code fragment} is no heading and no block: {@code page=3}, {@code ^frame=x}, {@code area=y}. */
    static boolean isOther(String fragment) {
        int from = fragment.startsWith("^") ? 1 : 0;
        int equals = fragment.indexOf('=');
        return equals > from && OTHER_KEYS.contains(fragment.substring(from, equals));
    }
}
