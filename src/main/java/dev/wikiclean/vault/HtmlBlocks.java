package dev.wikiclean.vault;

import java.util.Locale;
import java.util.Set;

/** The seven kinds of HTML blocks of CommonMark 0.31, section 4.6. */
final class HtmlBlocks {
    private static final String[] RAW = {"script", "pre", "style", "textarea"};
    private static final String[] RAW_ENDS = {"</script>", "</pre>", "</style>", "</textarea>"};
    private static final String[] ENDS = {"", "", "-->", "?>", ">", "]]>"};
    private static final int LONGEST_NAME = 10;
    private static final Set<String> NAMES =
            Set.of(("address article aside base basefont blockquote body caption center"
                            + " col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset"
                            + " h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol"
                            + " optgroup option p param search section summary table tbody td tfoot th thead title tr track ul")
                    .split(" "));

    private HtmlBlocks() {}

    /** The kind, 1 to 7, of the HTML block that the {@code <} at {@code i} begins, or 0. */
    static int start(String text, int i, int end, boolean interrupts) {
        if (i + 1 >= end) {
            return 0;
        }
        char c = text.charAt(i + 1);
        if (c == '!') {
            return declaration(text, i, end);
        }
        if (c == '?') {
            return 3;
        }
        for (String name : RAW) {
            if (text.regionMatches(true, i + 1, name, 0, name.length()) && endsName(text, i + 1 + name.length(), end)) {
                return 1;
            }
        }
        if (isNamed(text, c == '/' ? i + 2 : i + 1, end)) {
            return 6;
        }
        if (interrupts) {
            return 0;
        }
        int behind = InlineHtml.tagEnd(text, i, end);
        return behind > 0 && BlockStarts.onlyBlanks(text, behind, end) ? 7 : 0;
    }

    private static int declaration(String text, int i, int end) {
        if (text.startsWith("--", i + 2)) {
            return 2;
        }
        if (text.startsWith("[CDATA[", i + 2)) {
            return 5;
        }
        return i + 2 < end && InlineHtml.isLetter(text.charAt(i + 2)) ? 4 : 0;
    }

    private static boolean isNamed(String text, int from, int end) {
        int k = from;
        while (k < end && k - from <= LONGEST_NAME && isNamePart(text.charAt(k))) {
            k++;
        }
        return k > from
                && (endsName(text, k, end) || text.startsWith("/>", k))
                && NAMES.contains(text.substring(from, k).toLowerCase(Locale.ROOT));
    }

    private static boolean isNamePart(char c) {
        return InlineHtml.isLetter(c) || BlockStarts.isDigit(c);
    }

    private static boolean endsName(String text, int i, int end) {
        return i >= end || text.charAt(i) == '>' || BlockStarts.isBlank(text.charAt(i));
    }

    /** Whether a block of {@code kind} ends on the line from {@code i} to {@code end}; 6 and 7 end at a blank line. */
    static boolean endsOn(int kind, String text, int i, int end) {
        if (kind == 1) {
            return endsRaw(text, i, end);
        }
        return kind < 6 && text.indexOf(ENDS[kind], i, end) >= 0;
    }

    private static boolean endsRaw(String text, int i, int end) {
        for (int k = text.indexOf("</", i, end); k >= 0; k = text.indexOf("</", k + 2, end)) {
            for (String close : RAW_ENDS) {
                if (k + close.length() <= end && text.regionMatches(true, k, close, 0, close.length())) {
                    return true;
                }
            }
        }
        return false;
    }
}
