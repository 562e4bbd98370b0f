package dev.wikiclean.reason.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as it sounds: only letters and digits, in NFKC and lower case, with {@code %xx}, {@code \}{@code uxxxx} and
 * HTML entities read, each with the place that it came from. So a name is found in {@code [[The Name]]},
 * {@code the-name.md}, {@code The%20Name} and {@code The\_Name} alike.
 */
final class SpokenText {
    private char[] chars;
    private int[] starts;
    private int[] ends;
    private boolean[] gaps;
    private int length;
    private boolean gap = true;

    private SpokenText(int capacity) {
        chars = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
        gaps = new boolean[capacity + 1];
    }

    static SpokenText of(String text) {
        SpokenText folded = new SpokenText(text.length() + 8);
        Escapes escapes = new Escapes(text);
        int at = 0;
        while (at < text.length()) {
            at = folded.addUnit(escapes, text, at);
        }
        folded.gaps[folded.length] = folded.gap;
        return folded;
    }

    /** How many folded characters there are. */
    int length() {
        return length;
    }

    char at(int i) {
        return chars[i];
    }

    /** Where in the text the folded character began. */
    int start(int i) {
        return starts[i];
    }

    /** Where in the text the folded character ended. */
    int end(int i) {
        return ends[i];
    }

    /** Whether a word may begin at {@code i} or end before it; true at both ends of the text. */
    boolean isEdge(int i) {
        return gaps[i];
    }

    /** Every folded character as one string. */
    String letters() {
        return new String(chars, 0, length);
    }

    /** Adds one character with the marks behind it, written out or escaped, so that NFD and NFC fold alike. */
    private int addUnit(Escapes escapes, String text, int at) {
        char first = text.charAt(at);
        if (isPlain(first) && (at + 1 == text.length() || isPlain(text.charAt(at + 1)))) {
            addPlain(first, at);
            return at + 1;
        }
        StringBuilder unit = new StringBuilder();
        int end = at;
        do {
            if (escapes.read(end)) {
                unit.append(escapes.decoded());
                end = escapes.end();
            } else {
                unit.appendCodePoint(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
        } while (end < text.length() && continues(escapes, text, end));
        add(unit.toString(), at, end);
        return end;
    }

    /** Neither the begin of an escape nor part of a character of several. */
    private static boolean isPlain(char c) {
        return c < 0x80 && c != '%' && c != '\\' && c != '&';
    }

    private void addPlain(char c, int at) {
        if (c >= 'A' && c <= 'Z') {
            push((char) (c + 32), at, at + 1);
        } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            push(c, at, at + 1);
        } else {
            gap = true;
        }
    }

    private static boolean continues(Escapes escapes, String text, int at) {
        if (escapes.read(at)) {
            return !escapes.decoded().isEmpty()
                    && isContinuation(escapes.decoded().codePointAt(0));
        }
        return isContinuation(text.codePointAt(at));
    }

    private static boolean isContinuation(int c) {
        int type = Character.getType(c);
        // The second and third letters of a decomposed Korean syllable.
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c >= 0x1160 && c <= 0x11FF;
    }

    private void add(String unit, int start, int end) {
        String plain = Normalizer.normalize(unit, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean any = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isSurrogate(c) ? isLetter(plain, i) : Character.isLetterOrDigit(c)) {
                push(c, start, end);
                any = true;
            }
        }
        // What is not to be seen joins; whatever else is no letter parts.
        gap |= !any && !isInvisible(unit);
    }

    private static boolean isLetter(String text, int i) {
        int c = Character.isLowSurrogate(text.charAt(i)) && i > 0 ? text.codePointAt(i - 1) : text.codePointAt(i);
        return Character.isLetterOrDigit(c);
    }

    private static boolean isInvisible(String unit) {
        return unit.codePoints().allMatch(c -> Character.getType(c) == Character.FORMAT || isContinuation(c));
    }

    private void push(char c, int start, int end) {
        if (length == chars.length) {
            int capacity = length * 2;
            chars = Arrays.copyOf(chars, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
            gaps = Arrays.copyOf(gaps, capacity + 1);
        }
        chars[length] = c;
        starts[length] = start;
        ends[length] = end;
        gaps[length] = gap;
        gap = false;
        length++;
    }
}
