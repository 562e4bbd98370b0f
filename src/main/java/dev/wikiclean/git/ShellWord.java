package dev.wikiclean.git;

import java.util.Optional;

/** A word in single quotes, in which a POSIX shell takes every character as it is. */
public final class ShellWord {
    private ShellWord() {}

    /** What was read, and the offset behind it. */
    record Read(String word, int end) {}

    /** The word in single quotes. */
    public static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** The word that {@link #quote} wrote at an offset; nothing where none stands there. */
    static Optional<Read> read(String text, int at) {
        StringBuilder word = new StringBuilder();
        int from = at;
        while (from < text.length() && text.charAt(from) == '\'') {
            int end = text.indexOf('\'', from + 1);
            if (end < 0) {
                return Optional.empty();
            }
            word.append(text, from + 1, end);
            if (!text.startsWith("\\'", end + 1)) {
                return Optional.of(new Read(word.toString(), end + 1));
            }
            word.append('\'');
            from = end + 3;
        }
        return Optional.empty();
    }
}
