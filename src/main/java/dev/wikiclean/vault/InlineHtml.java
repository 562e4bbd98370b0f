package dev.wikiclean.vault;

/** Recognises inline HTML and autolinks (CommonMark 0.31, sections 6.5 and 6.6): what they hold is no link. */
final class InlineHtml {
    private static final String[] OPENS = {"<!--", "<?", "<![CDATA[", "<!"};
    private static final String[] CLOSES = {"-->", "?>", "]]>", ">"};
    /** Bit k is set when no {@code CLOSES[k]} follows in this leaf, so that nobody looks again. */
    private int missing;

    void reset() {
        missing = 0;
    }

    /** The offset behind the construct that the {@code <} at {@code i} begins, or -1. */
    int end(String text, int i, int to) {
        if (i + 1 >= to) {
            return -1;
        }
        char c = text.charAt(i + 1);
        if (c == '!' || c == '?') {
            return special(text, i, to);
        }
        int autolink = autolinkEnd(text, i, to);
        return autolink > 0 ? autolink : tagEnd(text, i, to);
    }

    private int special(String text, int i, int to) {
        for (int k = 0; k < OPENS.length; k++) {
            if (text.startsWith(OPENS[k], i)) {
                return specialEnd(text, i, to, k);
            }
        }
        return -1;
    }

    private int specialEnd(String text, int i, int to, int k) {
        int from = i + OPENS[k].length();
        if ((missing & 1 << k) != 0 || k == 3 && (from >= to || !isLetter(text.charAt(from)))) {
            return -1;
        }
        // <!--> and <!---> are whole comments.
        int close = text.indexOf(CLOSES[k], k == 0 ? i + 2 : from, to);
        if (close < 0) {
            missing |= 1 << k;
            return -1;
        }
        return close + CLOSES[k].length();
    }

    private static int autolinkEnd(String text, int i, int to) {
        boolean address = false;
        for (int k = i + 1; k < to; k++) {
            char c = text.charAt(k);
            if (c == '>') {
                return address ? k + 1 : -1;
            }
            if (c <= ' ' || c == '<') {
                return -1;
            }
            if (c == ':' && !address) {
                int length = k - i - 1;
                address = length >= 2 && length <= 32 && isScheme(text, i + 1, k);
                if (!address) {
                    return -1;
                }
            }
            if (c == '@' && k > i + 1) {
                address = true;
            }
            if (c == '"' && !address) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isScheme(String text, int from, int to) {
        for (int k = from; k < to; k++) {
            char c = text.charAt(k);
            if (!isLetter(c) && (k == from || !BlockStarts.isDigit(c) && c != '+' && c != '.' && c != '-')) {
                return false;
            }
        }
        return true;
    }

    /** The offset behind the open or closing tag at {@code i}, or -1. */
    static int tagEnd(String text, int i, int to) {
        boolean closing = i + 1 < to && text.charAt(i + 1) == '/';
        int k = closing ? i + 2 : i + 1;
        if (k >= to || !isLetter(text.charAt(k))) {
            return -1;
        }
        while (k < to && isTagPart(text.charAt(k))) {
            k++;
        }
        while (true) {
            int value = skipBlanks(text, k, to);
            if (value >= to) {
                return -1;
            }
            char c = text.charAt(value);
            if (c == '>') {
                return value + 1;
            }
            if (closing) {
                return -1;
            }
            if (c == '/') {
                return value + 1 < to && text.charAt(value + 1) == '>' ? value + 2 : -1;
            }
            if (value == k || !isLetter(c) && c != '_' && c != ':') {
                return -1;
            }
            k = attributeEnd(text, value, to);
            if (k < 0) {
                return -1;
            }
        }
    }

    private static int attributeEnd(String text, int i, int to) {
        int k = i + 1;
        while (k < to && (isTagPart(text.charAt(k)) || "_:.".indexOf(text.charAt(k)) >= 0)) {
            k++;
        }
        int equals = skipBlanks(text, k, to);
        if (equals >= to || text.charAt(equals) != '=') {
            return k;
        }
        int value = skipBlanks(text, equals + 1, to);
        if (value >= to) {
            return -1;
        }
        char quote = text.charAt(value);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, value + 1, to);
            return close < 0 ? -1 : close + 1;
        }
        int end = value;
        while (end < to && text.charAt(end) > ' ' && "\"'=<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end == value ? -1 : end;
    }

    private static int skipBlanks(String text, int i, int to) {
        int k = i;
        while (k < to && (BlockStarts.isBlank(text.charAt(k)) || text.charAt(k) == '\n' || text.charAt(k) == '\r')) {
            k++;
        }
        return k;
    }

    private static boolean isTagPart(char c) {
        return isLetter(c) || BlockStarts.isDigit(c) || c == '-';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
