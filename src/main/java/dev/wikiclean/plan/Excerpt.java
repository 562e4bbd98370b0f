package dev.wikiclean.plan;

/** The beginning of a text, short enough for a message. */
final class Excerpt {
    private static final int LENGTH = 60;

    private Excerpt() {}

    static String of(String text) {
        String line = text.replace('\n', ' ').strip();
        if (line.codePointCount(0, line.length()) <= LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
