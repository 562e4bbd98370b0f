package dev.wikiclean.assist.verify;

/** Blanks out what a reader does not read as words: marks, addresses, math, comments, references. Offsets stay. */
final class PlainWords {
    private final String text;
    private final char[] out;

    private PlainWords(String text) {
        this.text = text;
        this.out = text.toCharArray();
    }

    /** {@code markdown} with blanks instead; as long as it was. */
    static String of(String markdown) {
        PlainWords words = new PlainWords(markdown);
        words.scan();
        return new String(words.out);
    }

    private void scan() {
        boolean lineStart = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n') {
                lineStart = true;
                i++;
                continue;
            }
            if (lineStart && (c == '>' || c == ' ' || c == '\t')) {
                i = blank(i, i + 1);
                continue;
            }
            lineStart = false;
            i = step(i, c);
        }
    }

    private int step(int i, char c) {
        return switch (c) {
            case '*', '`', '|' -> blank(i, i + 1);
            case '\\' -> blank(i, i + 1);
            case '!' -> text.startsWith("![[", i) || text.startsWith("![", i) ? embed(i) : i + 1;
            case '[' -> bracket(i);
            case '$' -> math(i);
            case '%' -> text.startsWith("%%", i) ? behind(i, "%%", 2) : i + 1;
            case '<' -> tag(i);
            case '=' -> text.startsWith("==", i) ? blank(i, i + 2) : i + 1;
            case '~' -> text.startsWith("~~", i) ? blank(i, i + 2) : i + 1;
            case '^' -> blockId(i);
            case ':' -> text.startsWith("://", i) ? address(i) : i + 1;
            default -> i + 1;
        };
    }

    private int blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (out[i] != '\n' && out[i] != '\r') {
                out[i] = ' ';
            }
        }
        return to;
    }

    private int behind(int i, String close, int width) {
        int end = text.indexOf(close, i + width);
        return end < 0 ? i + width : blank(i, end + close.length());
    }

    private int embed(int i) {
        return text.startsWith("![[", i) ? behind(i, "]]", 3) : bracketedImage(i);
    }

    private int bracketedImage(int i) {
        int middle = text.indexOf("](", i);
        int end = middle < 0 ? -1 : text.indexOf(')', middle);
        return end < 0 ? i + 1 : blank(i, end + 1);
    }

    private int bracket(int i) {
        if (text.startsWith("[[", i)) {
            int end = text.indexOf("]]", i);
            if (end < 0) {
                return i + 1;
            }
            int pipe = text.indexOf('|', i);
            int shown = pipe > 0 && pipe < end ? pipe + 1 : i + 2;
            blank(i, shown);
            blank(end, end + 2);
            return end + 2;
        }
        if (text.startsWith("[^", i) || text.startsWith("[!", i)) {
            int end = text.indexOf(']', i);
            return end < 0 ? i + 1 : blank(i, end + 1);
        }
        int middle = text.indexOf("](", i);
        int end = middle < 0 ? -1 : text.indexOf(')', middle);
        if (end < 0 || text.substring(i, middle).indexOf('\n') >= 0) {
            return i + 1;
        }
        blank(i, i + 1);
        blank(middle, end + 1);
        return i + 1;
    }

    private int math(int i) {
        int width = text.startsWith("$$", i) ? 2 : 1;
        String mark = "$".repeat(width);
        int end = text.indexOf(mark, i + width);
        boolean blankInside =
                end > 0 && (Character.isWhitespace(text.charAt(i + width)) || text.charAt(end - 1) == ' ');
        boolean price = i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1))
                && (end < 0 || end + 1 < text.length() && Character.isDigit(text.charAt(end + 1)));
        return end < 0 || width == 1 && (blankInside || price) ? i + 1 : blank(i, end + width);
    }

    private int tag(int i) {
        if (text.startsWith("<!--", i)) {
            return behind(i, "-->", 4);
        }
        boolean name = i + 1 < text.length() && (Character.isLetter(text.charAt(i + 1)) || text.charAt(i + 1) == '/');
        int end = name ? text.indexOf('>', i) : -1;
        return end < 0 ? i + 1 : blank(i, end + 1);
    }

    /** A block id ends its line. */
    private int blockId(int i) {
        int end = i + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        boolean last = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r';
        boolean apart = i == 0 || Character.isWhitespace(text.charAt(i - 1));
        return last && apart && end > i + 1 ? blank(i, end) : i + 1;
    }

    private int address(int i) {
        int start = i;
        while (start > 0 && Character.isLetter(text.charAt(start - 1)) && text.charAt(start - 1) < 128) {
            start--;
        }
        int end = i + 3;
        while (end < text.length() && text.charAt(end) > ' ' && "<>\"`)]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return blank(start, end);
    }
}
