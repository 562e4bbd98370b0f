package dev.wikiclean.rules;

/** Tells where words begin and end, by the scripts on both sides. */
final class WordEdges {
    /** How a character takes part in words. */
    enum Kind {
        /** No part of a word. */
        NONE,
        /** A letter, digit or mark of a script that puts blanks between words. */
        SPACED,
        HANGUL,
        /** A script without blanks between words. */
        HAN,
        KATAKANA
    }

    private static final String GLUE_BEFORE = "-/#@^.\\$=+&";
    private static final String GLUE_BEHIND = "-/@\\=.&:";
    private static final String ALWAYS_BEHIND = "+#";

    private WordEdges() {}

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c <= 0xD7A3 || c >= 0x1100 && c <= 0x11FF || c >= 0x3131 && c <= 0x318E;
    }

    /** What the character is that stands at {@code i}. */
    static Kind kind(String text, int i) {
        char c = text.charAt(i);
        if (c < 128) {
            return c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z' ? Kind.SPACED : Kind.NONE;
        }
        if (isHangul(c)) {
            return Kind.HANGUL;
        }
        if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c >= 0x3041 && c <= 0x309F) {
            return Kind.HAN;
        }
        if (c >= 0x30A0 && c <= 0x30FF && c != 0x30FB) {
            return Kind.KATAKANA;
        }
        if (Character.isSurrogate(c)) {
            int codePoint = Character.isLowSurrogate(c) && i > 0 ? text.codePointBefore(i + 1) : text.codePointAt(i);
            return Character.isIdeographic(codePoint)
                    ? Kind.HAN
                    : Character.isLetterOrDigit(codePoint) ? Kind.SPACED : Kind.NONE;
        }
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return Character.isLetterOrDigit(c) || mark && c != 0xFE0F ? Kind.SPACED : Kind.NONE;
    }

    /** Whether a word may begin at {@code at} of the text that begins at {@code from}. */
    static boolean begins(String text, int from, int at) {
        Kind first = kind(text, at);
        if (at == from || first == Kind.NONE || first == Kind.HAN) {
            return true;
        }
        Kind before = kind(text, at - 1);
        if (first == Kind.KATAKANA) {
            return before != Kind.KATAKANA;
        }
        if (before != Kind.NONE) {
            return first == Kind.SPACED && (before == Kind.HAN || before == Kind.KATAKANA);
        }
        char c = text.charAt(at - 1);
        if (c == '_') {
            return at - 1 == from || kind(text, at - 2) == Kind.NONE;
        }
        return GLUE_BEFORE.indexOf(c) < 0;
    }

    /** Whether a word may end before {@code end}; a Korean particle may follow. */
    static boolean ends(String text, int end, int to) {
        Kind last = kind(text, end - 1);
        if (end == to || last == Kind.NONE || last == Kind.HAN) {
            return true;
        }
        Kind next = kind(text, end);
        if (last == Kind.KATAKANA) {
            return next != Kind.KATAKANA;
        }
        if (next == Kind.HANGUL) {
            return Particles.follow(text, end, to);
        }
        if (next != Kind.NONE) {
            return last == Kind.SPACED && next != Kind.SPACED;
        }
        char c = text.charAt(end);
        if (ALWAYS_BEHIND.indexOf(c) >= 0) {
            return false;
        }
        boolean glue = GLUE_BEHIND.indexOf(c) >= 0 || c == '_';
        return !glue || end + 1 >= to || kind(text, end + 1) == Kind.NONE;
    }
}
