package dev.wikiclean.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Words and paths as SARIF writes them. */
final class SarifText {
    private static final String PLAIN = "-._~/";

    private SarifText() {}

    /** The member {@code message}. Braces, and brackets that a parenthesis follows, would mean something there. */
    static void message(String text, Json json) throws IOException {
        json.name("message").beginObject().name("text").value(escaped(text)).endObject();
    }

    static String escaped(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0 && !text.contains("](")) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        boolean link = text.contains("](");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '}') {
                escaped.append(c);
            } else if (link && (c == '[' || c == ']' || c == '\\')) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** {@code path} as a relative reference of RFC 3986. */
    static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.length() + 16);
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append('%').append(digit(c >> 4)).append(digit(c & 15));
            }
        }
        return uri.toString();
    }

    private static char digit(int value) {
        return (char) (value < 10 ? '0' + value : 'A' + value - 10);
    }
}
