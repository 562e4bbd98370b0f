package dev.wikiclean.rules;

/** Takes apart the tags of a line that a scraper left in it. */
final class Markup {
    private Markup() {}

    /**
     * The words of {@code line}: a tag of a page separates sentences, and a field of an XML answer,
     * {@code <Code>NoSuchKey</Code>}, becomes {@code Code: NoSuchKey}.
     */
    static String words(String line) {
        int open = line.indexOf('<');
        if (open < 0) {
            return line;
        }
        StringBuilder out = new StringBuilder(line.length());
        int from = 0;
        while (open >= 0) {
            int close = line.indexOf('>', open);
            if (close < 0) {
                break;
            }
            if (isTag(line, open, close)) {
                out.append(line, from, open).append(" | ");
                if (isField(line, open, close)) {
                    out.append(line, open + 1, close).append(": ");
                }
                from = close + 1;
            }
            open = line.indexOf('<', Math.max(open + 1, from));
        }
        return out.append(line, from, line.length()).toString();
    }

    private static boolean isTag(String line, int open, int close) {
        char first = open + 1 < close ? line.charAt(open + 1) : ' ';
        return first == '/' || first == '!' || first == '?' || first < 128 && Character.isLetter(first);
    }

    /** Whether it opens an element with a name such as {@code RequestId}, and words follow. */
    private static boolean isField(String line, int open, int close) {
        if (!Character.isUpperCase(line.charAt(open + 1))
                || close + 1 >= line.length()
                || line.charAt(close + 1) == '<') {
            return false;
        }
        boolean small = false;
        for (int i = open + 1; i < close; i++) {
            if (!Character.isLetterOrDigit(line.charAt(i))) {
                return false;
            }
            small |= Character.isLowerCase(line.charAt(i));
        }
        return small;
    }
}
