package dev.wikiclean.reason.route;

/**
 * What can be seen of a question without understanding it.
 *
 * @param length of the text asked about, in code points
 * @param claims how many statements it makes; 0 where that does not matter
 * @param code whether it holds code
 * @param math whether it calculates
 * @param sources how many sources are at hand
 * @param disagreement how far the signals of code contradict each other, in percent
 */
public record Features(int length, int claims, boolean code, boolean math, int sources, int disagreement) {
    private static final int SUMS = 2;

    public Features {
        if (length < 0 || claims < 0 || sources < 0 || disagreement < 0 || disagreement > 100) {
            throw new IllegalArgumentException("features are counts, and a percentage");
        }
    }

    /** The features of {@code text}, in one cheap scan. */
    public static Features of(String text, int claims, int sources, int disagreement) {
        boolean code = text.contains("```") || text.contains("~~~");
        return new Features(text.codePointCount(0, text.length()), claims, code, isMath(text), sources, disagreement);
    }

    /** Formulas, or at least two sums: an operator between a digit and a digit, a bracket or a name. */
    private static boolean isMath(String text) {
        if (text.contains("$$") || text.contains("\\frac") || text.contains("\\sum")) {
            return true;
        }
        int sums = 0;
        for (int i = 1; i < text.length() - 1 && sums < SUMS; i++) {
            char c = text.charAt(i);
            if ((c == '=' || c == '+' || c == '*' || c == '^' || c == '×' || c == '≤' || c == '≥')
                    && isOperand(text, i - 1, -1)
                    && isOperand(text, i + 1, 1)) {
                sums++;
            }
        }
        return sums >= SUMS;
    }

    private static boolean isOperand(String text, int from, int step) {
        int at = from;
        while (at >= 0 && at < text.length() && text.charAt(at) == ' ') {
            at += step;
        }
        return at >= 0
                && at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '(' || text.charAt(at) == ')');
    }
}
