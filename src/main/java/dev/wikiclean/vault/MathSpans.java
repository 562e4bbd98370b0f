package dev.wikiclean.vault;

/**
 * Finds the ends of Obsidian's inline math. {@code $x$}: no blank inside next to either dollar, no digit behind, no
 * other dollar between. {@code $$x$$} may hold anything but the end of its block.
 */
final class MathSpans {
    private boolean noDouble;

    void reset() {
        noDouble = false;
    }

    /** Behind the math that begins at {@code i}, or behind the dollars if they open none. */
    int skip(String text, int i, int to, boolean inTable) {
        if (i + 1 < to && text.charAt(i + 1) == '$') {
            return skipDouble(text, i, to, inTable);
        }
        if (i + 1 >= to || Character.isWhitespace(text.charAt(i + 1))) {
            return i + 1;
        }
        for (int k = i + 1; k < to; k++) {
            char c = text.charAt(k);
            if (c == '$') {
                boolean closes = !Character.isWhitespace(text.charAt(k - 1))
                        && (k + 1 >= to || !Character.isDigit(text.charAt(k + 1)));
                return closes ? k + 1 : i + 1;
            }
            if (c == '\\') {
                k++;
            } else if (c == '|' && inTable) {
                break;
            }
        }
        return i + 1;
    }

    private int skipDouble(String text, int i, int to, boolean inTable) {
        if (noDouble) {
            return i + 2;
        }
        int close = text.indexOf("$$", i + 2, to);
        if (close < 0) {
            noDouble = true;
            return i + 2;
        }
        boolean twoCells = inTable && text.indexOf('|', i + 2, close) >= 0;
        return twoCells ? i + 2 : close + 2;
    }
}
