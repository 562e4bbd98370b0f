package dev.wikiclean.vault;

import java.nio.charset.StandardCharsets;

/** Undoes what Markdown and URLs do to the characters of a path. */
final class Destinations {
    private Destinations() {}

    /**
     * The path that {@code written} means: backslash escapes, {@code &amp;} and percent-encoding undone. A percent sign
     * that encodes nothing, or no UTF-8, stays.
     */
    static String decode(String written) {
        String plain = written.indexOf('\\') < 0 ? written : unescape(written);
        if (plain.indexOf('&') >= 0) {
            plain = plain.replace("&amp;", "&");
        }
        return plain.indexOf('%') < 0 ? plain : percentDecode(plain);
    }

    private static String unescape(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == '\\' && i + 1 < written.length() && isPunctuation(written.charAt(i + 1))) {
                c = written.charAt(++i);
            }
            plain.append(c);
        }
        return plain.toString();
    }

    private static String percentDecode(String written) {
        StringBuilder plain = new StringBuilder(written.length());
        byte[] run = new byte[written.length() / 3];
        int i = 0;
        while (i < written.length()) {
            int length = 0;
            int end = i;
            while (isEncoded(written, end)) {
                run[length++] = (byte) (hex(written.charAt(end + 1)) << 4 | hex(written.charAt(end + 2)));
                end += 3;
            }
            if (length == 0) {
                plain.append(written.charAt(i++));
                continue;
            }
            String decoded = new String(run, 0, length, StandardCharsets.UTF_8);
            plain.append(decoded.indexOf('\uFFFD') < 0 ? decoded : written.substring(i, end));
            i = end;
        }
        return plain.toString();
    }

    private static boolean isEncoded(String text, int i) {
        return i + 2 < text.length()
                && text.charAt(i) == '%'
                && hex(text.charAt(i + 1)) >= 0
                && hex(text.charAt(i + 2)) >= 0;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** ASCII punctuation, which a backslash escapes. */
    static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !InlineHtml.isLetter(c) && !BlockStarts.isDigit(c);
    }
}
