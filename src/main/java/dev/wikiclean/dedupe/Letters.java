package dev.wikiclean.dedupe;

/** Tells letters and digits from all else, and folds their case and width; fast for the common scripts. */
final class Letters {
    /** Neither letter nor digit. */
    static final int NONE = 0;
    /** A mark or half a syllable, which composes with what stands beside it, or marks it. */
    static final int COMPOSES = Integer.MIN_VALUE;

    private static final byte[] ASCII = foldedAscii();

    private Letters() {}

    private static byte[] foldedAscii() {
        byte[] folded = new byte[0x80];
        for (int c = 0; c < folded.length; c++) {
            folded[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE);
        }
        return folded;
    }

    static int ascii(int c) {
        return ASCII[c];
    }

    /**
     * The folded letter or digit at {@code at}: positive if it is part of a word, negative if it stands for itself;
     * {@link #NONE} or {@link #COMPOSES} for all else.
     *
     * @param composed whether the text is in NFC already, so that what is left of marks counts for nothing
     */
    static int beyondAscii(char[] text, int at, int length, boolean composed) {
        char c = text[at];
        if (c >= 0xAC00 && c <= 0xD7A3 || c >= 0x4E00 && c <= 0x9FFF) {
            return -c;
        }
        if (c >= 0x410 && c <= 0x44F) {
            return c < 0x430 ? c + 0x20 : c;
        }
        if (c >= 0x2000 && c <= 0x2E7F || c >= 0x3000 && c <= 0x3003 || c >= 0x300A && c <= 0x3011) {
            return NONE;
        }
        if (isKana(c)) {
            return !composed && at + 1 < length && isVoicingMark(text[at + 1]) ? COMPOSES : -c;
        }
        if (c >= 0x300 && c <= 0x36F || isVoicingMark(c)) {
            return COMPOSES;
        }
        if (isJamo(c)) {
            return composed ? -c : COMPOSES;
        }
        if (Character.isHighSurrogate(c) && at + 1 < length) {
            return rare(Character.toCodePoint(c, text[at + 1]));
        }
        return rare(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    }

    private static int rare(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return NONE;
        }
        return isDense(c) ? -c : Character.toLowerCase(c);
    }

    private static boolean isDense(int c) {
        return c >= 0x2E80 && Script.of(c).isDense() || c >= 0xE00 && c <= 0xEFF || c >= 0x1780 && c <= 0x17FF;
    }

    private static boolean isKana(char c) {
        return c >= 0x3041 && c <= 0x3096 || c >= 0x30A1 && c <= 0x30FA;
    }

    private static boolean isVoicingMark(char c) {
        return c == 0x3099 || c == 0x309A;
    }

    private static boolean isJamo(char c) {
        return c >= 0x1100 && c <= 0x11FF;
    }
}
