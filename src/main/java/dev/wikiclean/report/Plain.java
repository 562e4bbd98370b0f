package dev.wikiclean.report;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Text from a vault made fit for a terminal line. */
public final class Plain {
    private Plain() {}

    /**
     * {@code text} with every control character shown as its code, so that a note can neither break a line of the report
     * nor steer the terminal, and with marks of writing direction shown too, for they can hide what a line says.
     */
    public static String line(String text) {
        int i = 0;
        while (i < text.length() && !isUnfit(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (isUnfit(c)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        return line.toString();
    }

    /** The same for words that may go over several lines. */
    public static String lines(String text) {
        if (text.indexOf('\n') < 0) {
            return line(text);
        }
        return Arrays.stream(text.split("\n", -1)).map(Plain::line).collect(Collectors.joining("\n"));
    }

    private static boolean isUnfit(char c) {
        return c < 0x20 || c >= 0x7f && c < 0xa0 || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    /** {@code word} quoted for a POSIX shell where it has to be. */
    static String shell(String word) {
        boolean safe = !word.isEmpty();
        for (int i = 0; i < word.length() && safe; i++) {
            char c = word.charAt(i);
            safe = c > 0x7f && !isUnfit(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c)
                    || c < 0x7f && (Character.isLetterOrDigit(c) || "/._-+,:@%=".indexOf(c) >= 0);
        }
        return safe && word.charAt(0) != '-' ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** {@code 1 note}, {@code 2 notes}. */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
