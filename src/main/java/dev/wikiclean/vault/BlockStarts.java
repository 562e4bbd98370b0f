package dev.wikiclean.vault;

/** Recognises the first characters of blocks (CommonMark 0.31, chapters 4 and 5). */
final class BlockStarts {
    private BlockStarts() {}

    /** The level of the ATX heading that begins at {@code i}, or 0. */
    static int headingLevel(String text, int i, int end) {
        int level = run(text, i, end, '#');
        return level <= 6 && (i + level == end || isBlank(text.charAt(i + level))) ? level : 0;
    }

    /** The length of the code fence that begins at {@code i}, or 0. */
    static int fence(String text, int i, int end) {
        char mark = text.charAt(i);
        int length = run(text, i, end, mark);
        return length < 3 || mark == '`' && text.indexOf('`', i + length, end) >= 0 ? 0 : length;
    }

    /** Whether the line closes a fence of {@code length} marks. */
    static boolean closesFence(String text, int i, int end, char mark, int length) {
        int run = run(text, i, end, mark);
        return run >= length && onlyBlanks(text, i + run, end);
    }

    static boolean isRule(String text, int i, int end) {
        char mark = text.charAt(i);
        int marks = 0;
        for (int k = i; k < end; k++) {
            char c = text.charAt(k);
            if (c == mark) {
                marks++;
            } else if (!isBlank(c)) {
                return false;
            }
        }
        return marks >= 3;
    }

    /** The level of the setext underline at {@code i}, or 0. */
    static int underline(String text, int i, int end) {
        char mark = text.charAt(i);
        return onlyBlanks(text, i + run(text, i, end, mark), end) ? mark == '=' ? 1 : 2 : 0;
    }

    /** The length of the list marker at {@code i}, without blanks behind it, or 0. */
    static int listMarker(String text, int i, int end, boolean interrupts) {
        char c = text.charAt(i);
        int after = i + 1;
        if (c >= '0' && c <= '9') {
            while (after < end && after - i < 9 && isDigit(text.charAt(after))) {
                after++;
            }
            if (after == end || text.charAt(after) != '.' && text.charAt(after) != ')') {
                return 0;
            }
            if (interrupts && !(after == i + 1 && c == '1')) {
                return 0;
            }
            after++;
        }
        if (after < end && !isBlank(text.charAt(after)) || interrupts && onlyBlanks(text, after, end)) {
            return 0;
        }
        return after - i;
    }

    /** The length of {@code [^label]:} at {@code i}, or 0. */
    static int footnote(String text, int i, int end) {
        if (i + 1 >= end || text.charAt(i + 1) != '^') {
            return 0;
        }
        for (int k = i + 2; k < end; k++) {
            char c = text.charAt(k);
            if (c == ']') {
                return k > i + 2 && k + 1 < end && text.charAt(k + 1) == ':' ? k + 2 - i : 0;
            }
            if (isBlank(c) || c == '[') {
                return 0;
            }
        }
        return 0;
    }

    static int run(String text, int i, int end, char mark) {
        int k = i;
        while (k < end && text.charAt(k) == mark) {
            k++;
        }
        return k - i;
    }

    static boolean onlyBlanks(String text, int i, int end) {
        int k = i;
        while (k < end && isBlank(text.charAt(k))) {
            k++;
        }
        return k == end;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
