package dev.wikiclean.assist.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Looks a quotation up in the text that it is said to come from. */
public final class QuoteSearch {
    /** What a quotation leaves out, or puts in for its reader. */
    private static final Pattern GAP = Pattern.compile("\\[[^\\]]{0,40}\\]|\\(\\.{3}\\)|\\(…\\)|\\.{3,}|…|⋯");

    private static final int LEAST = 4;

    private final QuotableText text;

    private QuoteSearch(QuotableText text) {
        this.text = text;
    }

    /** Searches in {@code markdown}, whose marks do not count. */
    public static QuoteSearch in(String markdown) {
        return new QuoteSearch(QuotableText.of(PlainWords.of(markdown)));
    }

    /**
     * Where the quotation begins in the text, word for word; its pieces around {@code …} and {@code [words of the one who
     * quotes]} in their order. Empty where it is not there.
     */
    public OptionalInt find(String quotation) {
        List<QuotableText> pieces = new ArrayList<>();
        for (String piece : GAP.split(quotation)) {
            QuotableText folded = QuotableText.of(trimmed(PlainWords.of(piece)));
            if (folded.length() > 0) {
                pieces.add(folded);
            }
        }
        if (pieces.stream().mapToInt(QuotableText::length).sum() < LEAST) {
            return OptionalInt.empty();
        }
        int from = 0;
        int first = -1;
        for (QuotableText piece : pieces) {
            OptionalInt at = text.find(piece, from);
            if (at.isEmpty()) {
                return OptionalInt.empty();
            }
            first = first < 0 ? text.place(at.getAsInt()) : first;
            from = at.getAsInt() + piece.length();
        }
        return OptionalInt.of(first);
    }

    /** Where in the text the words stand that resemble the quotation most. */
    public OptionalInt nearest(String quotation) {
        return text.nearest(QuotableText.of(PlainWords.of(quotation)));
    }

    /** Without the marks that belong to the sentence around the quotation. */
    private static String trimmed(String piece) {
        int from = 0;
        int to = piece.length();
        while (from < to && isMark(piece.charAt(from))) {
            from++;
        }
        while (to > from && isMark(piece.charAt(to - 1))) {
            to--;
        }
        return piece.substring(from, to);
    }

    private static boolean isMark(char c) {
        return Character.isWhitespace(c) || "\"'“”‘’「」『』.,;:!?。，、".indexOf(c) >= 0;
    }
}
