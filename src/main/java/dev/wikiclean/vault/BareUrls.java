package dev.wikiclean.vault;

/** Finds the ends of URLs that stand in a text without marks: the brackets in them make no link. */
final class BareUrls {
    private BareUrls() {}

    /** Behind the URL whose colon stands at {@code colon}, or behind the colon if there is none. */
    static int skip(String text, int from, int colon, int to) {
        if (!text.startsWith("//", colon + 1) || colon + 3 >= to || !isWeb(text, from, colon)) {
            return colon + 1;
        }
        int brackets = 0;
        int parentheses = 0;
        int k = colon + 3;
        while (k < to) {
            char c = text.charAt(k);
            if (c <= ' ' || c >= 128 || "<>\"`|\\".indexOf(c) >= 0) {
                break;
            }
            if (c == '[') {
                brackets++;
            } else if (c == '(') {
                parentheses++;
            } else if (c == ']' && --brackets < 0 || c == ')' && --parentheses < 0) {
                break;
            }
            k++;
        }
        return k;
    }

    private static boolean isWeb(String text, int from, int colon) {
        int start =
                endsWith(text, from, colon, "https") ? colon - 5 : endsWith(text, from, colon, "http") ? colon - 4 : -1;
        return start == from || start > from && !InlineHtml.isLetter(text.charAt(start - 1));
    }

    private static boolean endsWith(String text, int from, int end, String word) {
        int start = end - word.length();
        return start >= from && text.regionMatches(true, start, word, 0, word.length());
    }
}
