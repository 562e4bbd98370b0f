package dev.wikiclean.rules;

import java.util.HashSet;
import java.util.Set;

/** The places that HTML tags name in a text: {@code <a id="top">}, {@code <a name=top>}. */
final class HtmlAnchors {
    private HtmlAnchors() {}

    static Set<String> of(String text) {
        Set<String> anchors = new HashSet<>();
        for (int i = text.indexOf('='); i >= 0; i = text.indexOf('=', i + 1)) {
            boolean named = endsIn(text, i, "id") || endsIn(text, i, "name");
            if (named && i + 1 < text.length()) {
                char quote = text.charAt(i + 1);
                boolean quoted = quote == '"' || quote == '\'';
                int from = quoted ? i + 2 : i + 1;
                int end = from;
                while (end < text.length() && !isEnd(text.charAt(end), quoted, quote)) {
                    end++;
                }
                anchors.add(text.substring(from, end));
                i = Math.max(i, end - 1);
            }
        }
        return anchors;
    }

    private static boolean isEnd(char c, boolean quoted, char quote) {
        return c == '\n' || (quoted ? c == quote : c <= ' ' || c == '>' || c == '/');
    }

    private static boolean endsIn(String text, int end, String key) {
        int start = end - key.length();
        return start > 0
                && text.regionMatches(true, start, key, 0, key.length())
                && Character.isWhitespace(text.charAt(start - 1));
    }
}
