package dev.wikiclean.assist.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line whose code spans are masked out, so that what is left can be judged as prose. Only spans that every reader of
 * Markdown must see alike count: opened and closed on the line, no escaped mark anywhere.
 *
 * @param prose the line with {@link #MASK} for each character of code, its marks included
 * @param codes what stands between the marks
 */
record CodeMask(String prose, List<String> codes) {
    /** Stands for a character of code; plain text holds no such character. */
    static final char MASK = '\u0001';

    CodeMask {
        codes = List.copyOf(codes);
    }

    /** Nothing where the marks do not pair. */
    static Optional<CodeMask> of(String line) {
        StringBuilder prose = new StringBuilder(line);
        List<String> codes = new ArrayList<>();
        int at = line.indexOf('`');
        while (at >= 0) {
            if (at > 0 && line.charAt(at - 1) == '\\') {
                return Optional.empty();
            }
            int open = run(line, at);
            int close = closing(line, at + open, open);
            if (close < 0) {
                return Optional.empty();
            }
            codes.add(line.substring(at + open, close));
            for (int i = at; i < close + open; i++) {
                prose.setCharAt(i, MASK);
            }
            at = line.indexOf('`', close + open);
        }
        return Optional.of(new CodeMask(prose.toString(), codes));
    }

    private static int closing(String line, int from, int length) {
        int at = line.indexOf('`', from);
        while (at >= 0) {
            int run = run(line, at);
            if (run == length) {
                return at;
            }
            at = line.indexOf('`', at + run);
        }
        return -1;
    }

    private static int run(String line, int at) {
        int end = at;
        while (end < line.length() && line.charAt(end) == '`') {
            end++;
        }
        return end - at;
    }
}
