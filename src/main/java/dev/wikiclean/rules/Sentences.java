package dev.wikiclean.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of text into sentences, folded for comparing. */
final class Sentences {
    private Sentences() {}

    /** The sentences of {@code line}; the words of a markdown link are sentences of their own, its address is left out. */
    static List<String> of(String line) {
        String text = fold(withoutCode(apart(line)));
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (endsSentence(text, i)) {
                add(sentences, text.substring(from, i));
                from = i + 1;
            }
        }
        add(sentences, text.substring(from));
        return sentences;
    }

    private static boolean endsSentence(String text, int i) {
        return switch (text.charAt(i)) {
            case '.', '!', '?', ';' -> i + 1 == text.length() || text.charAt(i + 1) == ' ';
            case '|', '·', '•', '。', '！', '？' -> true;
            default -> false;
        };
    }

    private static void add(List<String> sentences, String sentence) {
        int start = 0;
        int end = sentence.length();
        while (start < end && !isLetterOrDigit(sentence.charAt(start))) {
            start++;
        }
        while (end > start && !isLetterOrDigit(sentence.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(sentence.substring(start, end));
        }
    }

    /** Lower case, straight quotes and dashes, blanks folded to one, emphasis left out. */
    static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String lower = NameFold.exact(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == '*') {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘' -> '\'';
            case '“', '”' -> '"';
            case '–', '—', '‐', '‑' -> '-';
            default -> c;
        };
    }

    /** {@code see [words](https://…) here} becomes {@code see | words | here}. */
    private static String apart(String line) {
        int middle = line.indexOf("](");
        if (middle < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (middle >= 0) {
            int open = line.lastIndexOf('[', middle);
            int close = line.indexOf(')', middle);
            if (open < from || close < 0) {
                break;
            }
            out.append(line, from, open)
                    .append(" | ")
                    .append(line, open + 1, middle)
                    .append(" | ");
            from = close + 1;
            middle = line.indexOf("](", from);
        }
        return out.append(line, from, line.length()).toString();
    }

    /** What stands in inline code is talked about, not said: it is made unrecognisable, its length kept. */
    private static String withoutCode(String line) {
        if (line.indexOf('`') < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        boolean code = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '`') {
                code = !code;
            }
            out.append(code && c != '`' && !Character.isWhitespace(c) ? 'x' : c);
        }
        return out.toString();
    }

    /** As {@link Character} says, without its tables for ASCII: every short note is asked. */
    static boolean isLetterOrDigit(char c) {
        return c < 128
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c);
    }
}
