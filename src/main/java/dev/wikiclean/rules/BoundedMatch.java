package dev.wikiclean.rules;

import java.util.regex.Pattern;

/** Matches expressions that somebody configured: one that would try for hours gives up, and counts as no match. */
final class BoundedMatch {
    private static final int MOST_STEPS = 500_000;

    private BoundedMatch() {}

    static boolean matches(Pattern pattern, String value) {
        try {
            return pattern.matcher(new Counted(value, new int[1])).matches();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private record Counted(CharSequence text, int[] steps) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++steps[0] > MOST_STEPS) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.subSequence(start, end), steps);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
