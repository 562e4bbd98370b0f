package dev.wikiclean.vault;

/** Recognises the head of a GFM table. */
final class TableSyntax {
    private TableSyntax() {}

    /**
     * Whether the lines form the head of a table. A wikilink's own pipe may be counted or not: people forget to escape
     * it, and a table that is taken for one only means that a link written there keeps its pipe escaped.
     */
    static boolean isHead(String text, int headStart, int headEnd, int rowStart, int rowEnd) {
        int columns = delimiterColumns(text, rowStart, rowEnd);
        if (columns == 0) {
            return false;
        }
        boolean piped = text.indexOf('|', rowStart, rowEnd) >= 0 || text.indexOf('|', headStart, headEnd) >= 0;
        return piped
                && (columns == columns(text, headStart, headEnd, false)
                        || columns == columns(text, headStart, headEnd, true));
    }

    /** How many columns the delimiter row has; 0 where it is none. */
    private static int delimiterColumns(String text, int start, int end) {
        int columns = 0;
        int k = skipBlanks(text, start, end);
        if (k < end && text.charAt(k) == '|') {
            k = skipBlanks(text, k + 1, end);
        }
        while (k < end) {
            if (text.charAt(k) == ':') {
                k++;
            }
            int dashes = BlockStarts.run(text, k, end, '-');
            if (dashes == 0) {
                return 0;
            }
            k += dashes;
            if (k < end && text.charAt(k) == ':') {
                k++;
            }
            k = skipBlanks(text, k, end);
            columns++;
            if (k < end) {
                if (text.charAt(k) != '|') {
                    return 0;
                }
                k = skipBlanks(text, k + 1, end);
            }
        }
        return columns;
    }

    private static int columns(String text, int start, int end, boolean linksWhole) {
        int from = skipBlanks(text, start, end);
        int to = end;
        while (to > from && BlockStarts.isBlank(text.charAt(to - 1))) {
            to--;
        }
        if (from < to && text.charAt(from) == '|') {
            from++;
        }
        if (to > from && text.charAt(to - 1) == '|' && (to - 2 < from || text.charAt(to - 2) != '\\')) {
            to--;
        }
        int columns = 1;
        boolean inLink = false;
        for (int k = from; k < to; k++) {
            char c = text.charAt(k);
            if (c == '\\') {
                k++;
            } else if (linksWhole && c == '[' && k + 1 < to && text.charAt(k + 1) == '[') {
                inLink = true;
            } else if (c == ']') {
                inLink = false;
            } else if (c == '|' && !inLink) {
                columns++;
            }
        }
        return columns;
    }

    private static int skipBlanks(String text, int i, int end) {
        int k = i;
        while (k < end && BlockStarts.isBlank(text.charAt(k))) {
            k++;
        }
        return k;
    }
}
