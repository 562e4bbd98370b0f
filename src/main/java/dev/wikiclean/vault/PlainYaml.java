package dev.wikiclean.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of YAML that can be read without a parser. Every method answers only where the answer is beyond doubt; {@code
 * null} or -1 says that a parser has to look.
 */
final class PlainYaml {
    private static final int LONGEST_KEY = 200;

    private PlainYaml() {}

    /** Whether a range holds only line feeds, CRLF pairs and printable characters that mean nothing else to YAML. */
    static boolean hasPlainCharacters(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                if (c != '\n' && (c != '\r' || i + 1 >= end || text.charAt(i + 1) != '\n')) {
                    return false;
                }
            } else if (c >= 0x7f) {
                if (Character.isHighSurrogate(c)) {
                    if (++i >= end || !Character.isLowSurrogate(text.charAt(i))) {
                        return false;
                    }
                } else if (c < 0xa0
                        || c == '\u2028'
                        || c == '\u2029'
                        || c == '\ufeff'
                        || c >= '\ufffe'
                        || Character.isLowSurrogate(c)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The offset of the colon that ends a plain key at {@code from}, or -1. */
    static int keyEnd(String text, int from, int to) {
        if (!isWordStart(text.charAt(from))) {
            return -1;
        }
        for (int i = from + 1; i < to && i < from + LONGEST_KEY; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return text.charAt(i - 1) != ' ' && (i + 1 == to || text.charAt(i + 1) == ' ') ? i : -1;
            }
            if (!isWordStart(c) && c != ' ' && c != '-' && c != '.' && c != '/' && c != '(' && c != ')') {
                return -1;
            }
        }
        return -1;
    }

    /**
     * The value that fills {@code at..to} as its scalars, none for null; {@code null} where this is not one plain or
     * simply quoted scalar, a bare {@code [[x]]}, or a flow list of plain scalars.
     */
    static List<String> value(String text, int at, int to) {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            int close = quotedEnd(text, at, to);
            return close > 0 && isCommentOrEnd(text, close, to) ? List.of(text.substring(at + 1, close - 1)) : null;
        }
        if (first == '[') {
            return text.startsWith("[[", at) ? bareLink(text, at, to) : flowList(text, at, to);
        }
        int end = plainEnd(text, at, to);
        if (end < 0) {
            return null;
        }
        String value = text.substring(at, end);
        return isNull(value) ? List.of() : List.of(value);
    }

    /** Whether nothing but blanks, or a comment behind a blank, stands between {@code from} and {@code to}. */
    private static boolean isCommentOrEnd(String text, int from, int to) {
        int i = skipBlanks(text, from, to);
        return i == to || i > from && text.charAt(i) == '#';
    }

    /** Whether YAML's core schema reads the plain scalar {@code value} as null. */
    static boolean isNull(String value) {
        return switch (value) {
            case "", "~", "null", "Null", "NULL" -> true;
            default -> false;
        };
    }

    /** Behind the closing quote of a scalar that needs no unescaping, or -1. */
    private static int quotedEnd(String text, int at, int to) {
        char quote = text.charAt(at);
        for (int i = at + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\' && quote == '"') {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a range is one plain scalar on one line, outside brackets, without a comment. */
    static boolean isPlain(String text, int at, int to) {
        return plainEnd(text, at, to) == to;
    }

    /** Behind the plain scalar at {@code at}, before the blanks and the comment that follow it; -1 in doubt. */
    private static int plainEnd(String text, int at, int to) {
        char first = text.charAt(at);
        if (first == '~') {
            return at + 1 == to ? to : -1;
        }
        if (!isPlainStart(first) && (first != '-' || at + 1 == to || !isWordStart(text.charAt(at + 1)))) {
            return -1;
        }
        int end = at + 1;
        for (int i = at + 1; i < to; i++) {
            char c = text.charAt(i);
            if (c == ':' && (i + 1 == to || text.charAt(i + 1) == ' ')) {
                return -1;
            }
            if (c == '#' && text.charAt(i - 1) == ' ') {
                return end;
            }
            if (c != ' ') {
                end = i + 1;
            }
        }
        return end;
    }

    private static List<String> bareLink(String text, int at, int to) {
        int start = at + 2;
        int end = to - 2;
        if (end <= start || !text.startsWith("]]", end) || !isFlowPlain(text, start, end)) {
            return null;
        }
        return List.of(text.substring(at, to));
    }

    private static List<String> flowList(String text, int at, int to) {
        if (text.charAt(to - 1) != ']') {
            return null;
        }
        List<String> list = new ArrayList<>(4);
        int i = skipBlanks(text, at + 1, to - 1);
        if (i == to - 1) {
            return List.of();
        }
        while (true) {
            int end = flowItem(text, i, to - 1, list);
            if (end < 0) {
                return null;
            }
            if (end == to - 1) {
                return List.copyOf(list);
            }
            i = skipBlanks(text, end + 1, to - 1);
            if (i == to - 1) {
                return null;
            }
        }
    }

    /** Adds the item at {@code i} and answers the offset of the comma behind it, or {@code end}; -1 in doubt. */
    private static int flowItem(String text, int i, int end, List<String> list) {
        char first = text.charAt(i);
        if (first == '"' || first == '\'') {
            int close = quotedEnd(text, i, end);
            if (close < 0) {
                return -1;
            }
            list.add(text.substring(i + 1, close - 1));
            int next = skipBlanks(text, close, end);
            return next == end || text.charAt(next) == ',' ? next : -1;
        }
        int comma = text.indexOf(',', i);
        int next = comma < 0 || comma > end ? end : comma;
        int last = next;
        while (last > i && text.charAt(last - 1) == ' ') {
            last--;
        }
        if (!isFlowPlain(text, i, last)) {
            return -1;
        }
        String item = text.substring(i, last);
        if (!isNull(item)) {
            list.add(item);
        }
        return next;
    }

    /** Whether a range is one plain scalar inside brackets; blanks at its ends do not matter. */
    static boolean isFlowPlain(String text, int start, int end) {
        int first = skipBlanks(text, start, end);
        if (first == end || !isPlainStart(text.charAt(first))) {
            return false;
        }
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && i + 1 < end && text.charAt(i + 1) != ' ' && ",[]{}".indexOf(text.charAt(i + 1)) < 0) {
                continue;
            }
            if (c == '['
                    || c == ']'
                    || c == '{'
                    || c == '}'
                    || c == ','
                    || c == ':'
                    || c == '"'
                    || c == '\''
                    || c == '#' && text.charAt(i - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    private static int skipBlanks(String text, int from, int to) {
        int i = from;
        while (i < to && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static boolean isPlainStart(char c) {
        return isWordStart(c) || c == '/' || c == '(' || c == '.' || c == '+' || c == '$' || c == '<' || c == '^';
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c > 0xa0;
    }
}
