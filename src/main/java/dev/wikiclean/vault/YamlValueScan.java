package dev.wikiclean.vault;

/**
 * Walks over YAML line by line and shows every stretch of text that is part of a value: not comments, not keys. It needs
 * no well-formed YAML.
 */
final class YamlValueScan {
    /** Takes a stretch of a value: inside the quotes where it is quoted. */
    interface Sink {
        void value(int from, int to, Quoting quoting);
    }

    private final String text;
    private final int end;
    private final Sink sink;
    private int at;
    private int lineStart;

    private YamlValueScan(String text, int start, int end, Sink sink) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.sink = sink;
    }

    static void scan(String text, int start, int end, Sink sink) {
        YamlValueScan scan = new YamlValueScan(text, start, end, sink);
        while (scan.at < end) {
            scan.line();
        }
    }

    private void line() {
        lineStart = at;
        int i = skipBlanks(at);
        int column = i - lineStart;
        while (i < end && text.charAt(i) == '-' && isBlankOrEnd(i + 1)) {
            column = i - lineStart;
            i = skipBlanks(i + 1);
        }
        int key = keyEnd(i);
        if (key >= 0) {
            column = i - lineStart;
            i = skipBlanks(key + 1);
        }
        if (isBlockHeader(i)) {
            at = nextLine(i);
            blockScalar(column);
        } else {
            inline(i);
        }
    }

    /** Takes the lines that are indented deeper than {@code column}, and blank ones. */
    private void blockScalar(int column) {
        while (at < end) {
            int first = skipBlanks(at);
            boolean blank = first >= end || text.charAt(first) == '\n' || text.charAt(first) == '\r';
            if (!blank && first - at <= column) {
                return;
            }
            int next = nextLine(at);
            sink.value(at, lineEnd(next), Quoting.YAML_PLAIN);
            at = next;
        }
    }

    /** Takes the rest of a line, and of the lines that a quoted scalar runs over. */
    private void inline(int from) {
        boolean structured = from < end && "\"'[{".indexOf(text.charAt(from)) >= 0;
        int run = from;
        int i = from;
        char last = ',';
        while (i < end && text.charAt(i) != '\n') {
            char c = text.charAt(i);
            if (c == '#' && (i == from || isBlank(text.charAt(i - 1)))) {
                break;
            }
            int close = isQuote(c) && (i == from || structured && isOpener(last)) ? quoteEnd(i) : -1;
            if (close >= 0) {
                flush(run, i);
                sink.value(i + 1, close, c == '"' ? Quoting.YAML_DOUBLE : Quoting.YAML_SINGLE);
                i = close + 1;
                run = i;
                last = c;
                continue;
            }
            int link = text.startsWith("[[", i) ? linkEnd(i) : -1;
            last = isBlank(c) ? last : c;
            i = link > 0 ? link : i + 1;
        }
        flush(run, i);
        at = nextLine(i);
    }

    private void flush(int from, int to) {
        int stop = to > from && text.charAt(to - 1) == '\r' ? to - 1 : to;
        if (stop > from) {
            sink.value(from, stop, Quoting.YAML_PLAIN);
        }
    }

    /** The colon that ends a key beginning at {@code from}, or -1. */
    private int keyEnd(int from) {
        if (from >= end) {
            return -1;
        }
        char first = text.charAt(from);
        if (isQuote(first)) {
            int close = quoteEnd(from);
            int colon = close < 0 ? -1 : skipBlanks(close + 1);
            return colon >= 0 && colon < end && text.charAt(colon) == ':' && isBlankOrEnd(colon + 1) ? colon : -1;
        }
        if (first == '{' || first == '[' && !text.startsWith("[[", from)) {
            return -1;
        }
        for (int i = from; i < end && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c == '#' && (i == from || isBlank(text.charAt(i - 1)))) {
                return -1;
            }
            if (c == ':' && isBlankOrEnd(i + 1)) {
                return i;
            }
            int link = c == '[' && text.startsWith("[[", i) ? linkEnd(i) : -1;
            i = link > 0 ? link - 1 : i;
        }
        return -1;
    }

    /** Behind a {@code [[…]]} at {@code from} that closes on its line, or -1. */
    private int linkEnd(int from) {
        for (int i = from + 2; i + 1 < end && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == ']' && text.charAt(i + 1) == ']') {
                return i + 2;
            }
            if (text.charAt(i) == '"' || text.charAt(i) == '[') {
                return -1;
            }
        }
        return -1;
    }

    /** The closing quote of the scalar that opens at {@code from}, or -1. */
    private int quoteEnd(int from) {
        char quote = text.charAt(from);
        for (int i = from + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                if (quote == '"' || i + 1 >= end || text.charAt(i + 1) != '\'') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private boolean isBlockHeader(int at) {
        if (at >= end || text.charAt(at) != '|' && text.charAt(at) != '>') {
            return false;
        }
        int i = at + 1;
        while (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+' || Character.isDigit(text.charAt(i)))) {
            i++;
        }
        int next = skipBlanks(i);
        return next >= end
                || text.charAt(next) == '\r'
                || text.charAt(next) == '\n'
                || next > i && text.charAt(next) == '#';
    }

    private int nextLine(int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 || lineFeed >= end ? end : lineFeed + 1;
    }

    private int lineEnd(int nextLine) {
        int i = nextLine;
        while (i > at && (text.charAt(i - 1) == '\n' || text.charAt(i - 1) == '\r')) {
            i--;
        }
        return i;
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private boolean isBlankOrEnd(int i) {
        return i >= end || isBlank(text.charAt(i)) || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isOpener(char c) {
        return c == '[' || c == '{' || c == ',' || c == ':';
    }
}
