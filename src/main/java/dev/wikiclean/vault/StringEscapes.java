package dev.wikiclean.vault;

/** Undoes the escapes of JSON and YAML string literals. An escape that neither knows stays as it is written. */
final class StringEscapes {
    private StringEscapes() {}

    /** A JSON string or a double-quoted YAML scalar; {@code start..end} is inside the quotes. */
    static DecodedText doubleQuoted(String source, int start, int end) {
        if (firstOf(source, start, end, '\\') == end && firstOf(source, start, end, '\n') == end) {
            return DecodedText.verbatim(source, start, end);
        }
        DecodedText.Builder out = new DecodedText.Builder();
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < end) {
                i = escape(source, i, end, out);
            } else if (c == '\n') {
                i = fold(source, i, end, out);
            } else if (c == '\r' && i + 1 < end && source.charAt(i + 1) == '\n') {
                i++;
            } else {
                out.add(c, i++);
            }
        }
        return out.build(end);
    }

    /** A single-quoted YAML scalar; {@code start..end} is inside the quotes. */
    static DecodedText singleQuoted(String source, int start, int end) {
        if (firstOf(source, start, end, '\'') == end && firstOf(source, start, end, '\n') == end) {
            return DecodedText.verbatim(source, start, end);
        }
        DecodedText.Builder out = new DecodedText.Builder();
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            if (c == '\n') {
                i = fold(source, i, end, out);
            } else if (c == '\r' && i + 1 < end && source.charAt(i + 1) == '\n') {
                i++;
            } else {
                out.add(c, i);
                i += c == '\'' ? 2 : 1;
            }
        }
        return out.build(end);
    }

    private static int firstOf(String source, int start, int end, char c) {
        int i = source.indexOf(c, start, end);
        return i < 0 ? end : i;
    }

    /** A line end in quotes: one is a blank, more are one less. */
    private static int fold(String source, int at, int end, DecodedText.Builder out) {
        out.trimBlanks();
        int lineFeeds = 0;
        int i = at;
        for (; i < end && source.charAt(i) <= ' '; i++) {
            lineFeeds += source.charAt(i) == '\n' ? 1 : 0;
        }
        return add(out, lineFeeds == 1 ? " " : "\n".repeat(lineFeeds - 1), at, i);
    }

    private static int escape(String source, int at, int end, DecodedText.Builder out) {
        char c = source.charAt(at + 1);
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0) {
            int codePoint = hex(source, at + 2, Math.min(end, at + 2 + digits), digits);
            return Character.isValidCodePoint(codePoint)
                    ? add(out, Character.toString(codePoint), at, at + 2 + digits)
                    : add(out, "\\", at, at + 1);
        }
        if (c == '\n' || c == '\r') {
            int i = at + 1;
            while (i < end && source.charAt(i) <= ' ') {
                i++;
            }
            return i;
        }
        String decoded =
                switch (c) {
                    case '"', '\\', '/', ' ', '\t' -> String.valueOf(c);
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'r' -> "\r";
                    case 'b' -> "\b";
                    case 'f' -> "\f";
                    case '0' -> "\0";
                    case 'a' -> "\u0007";
                    case 'v' -> "\u000b";
                    case 'e' -> "\u001b";
                    case 'N' -> "\u0085";
                    case '_' -> "\u00a0";
                    case 'L' -> "\u2028";
                    case 'P' -> "\u2029";
                    default -> "";
                };
        return decoded.isEmpty() ? add(out, "\\", at, at + 1) : add(out, decoded, at, at + 2);
    }

    private static int add(DecodedText.Builder out, String decoded, int at, int next) {
        out.add(decoded, at);
        return next;
    }

    private static int hex(String source, int start, int end, int digits) {
        if (end - start != digits) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(source.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
