package dev.wikiclean.vault;

/** Turns offsets in code points into offsets in UTF-16 units. */
final class CodePointOffsets {
    private static final int STEP = 64;
    private final String text;
    /** The UTF-16 offset of every 64th code point; empty where both counts agree. */
    private final int[] marks;

    CodePointOffsets(String text) {
        this.text = text;
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            marks = new int[0];
            return;
        }
        marks = new int[count / STEP + 1];
        for (int i = 1; i < marks.length; i++) {
            marks[i] = text.offsetByCodePoints(marks[i - 1], STEP);
        }
    }

    int utf16(int codePoint) {
        if (marks.length == 0) {
            return codePoint;
        }
        int mark = Math.min(codePoint / STEP, marks.length - 1);
        return text.offsetByCodePoints(marks[mark], codePoint - mark * STEP);
    }
}
