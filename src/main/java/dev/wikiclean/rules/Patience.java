package dev.wikiclean.rules;

import java.util.regex.Pattern;

/**
 * A text that can be looked at only so often: an expression that backtracks without end ({@code (a+)+$}) fits nothing,
 * instead of taking hours.
 */
final class Patience implements CharSequence {
    private static final int MOST_LOOKS = 200_000;

    private final String text;
    private int looks;

    private Patience(String text) {
        this.text = text;
    }

    /** Whether {@code expression} is found in {@code text}; not where that takes too long to say. */
    static boolean finds(Pattern expression, String text) {
        try {
            return expression.matcher(new Patience(text)).find();
        } catch (Lost | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST_LOOKS) {
            throw new Lost();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    /** Patience is lost. */
    private static final class Lost extends RuntimeException {
        Lost() {
            super("an expression takes too long", null, false, false);
        }
    }
}
