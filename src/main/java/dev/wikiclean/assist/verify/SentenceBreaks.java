package dev.wikiclean.assist.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where sentences end: in English with its abbreviations, initials, decimals and versions, in Korean, in Chinese. */
final class SentenceBreaks {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "e.g", "i.e", "etc", "vs", "cf", "al", "approx", "ca", "viz", "resp", "dr", "mr", "mrs", "ms", "prof", "st",
            "no", "nos", "fig", "figs", "eq", "sec", "ch", "chap", "vol", "pp", "p", "ed", "eds", "inc", "ltd", "co",
            "corp", "dept", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
            "u.s", "u.k", "a.k.a", "ph.d", "b.c", "a.d", "jr", "sr", "min", "max", "z.b", "d.h");
    private static final String CLOSERS = "\"'”’)]}»」』）】*_`~";

    private SentenceBreaks() {}

    /** The ends of the sentences in {@code text}, each behind its last mark; the last is the text's length. */
    static List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            int end = end(text, from, i);
            if (end > 0 && end < text.length()) {
                ends.add(end);
                from = end;
                i = end - 1;
            }
        }
        ends.add(text.length());
        return ends;
    }

    /** Where the sentence from {@code from} ends by the mark at {@code i}; 0 where that ends none. */
    private static int end(String text, int from, int i) {
        char c = text.charAt(i);
        if (c == '。' || c == '！' || c == '？') {
            return closed(text, i + 1);
        }
        if (c == '\n') {
            boolean hard = i > 1 && (text.startsWith("  ", i - 2) || text.charAt(i - 1) == '\\');
            return hard ? i + 1 : 0;
        }
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return 0;
        }
        int end = closed(text, i + 1);
        if (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            return 0;
        }
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next < text.length() && Character.isLowerCase(text.codePointAt(next))) {
            return 0;
        }
        return c == '.' && isAbbreviation(text, from, i) ? 0 : end;
    }

    /** Behind closing quotes, brackets, emphasis and footnotes' references. */
    private static int closed(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("[^", at) && text.indexOf(']', at) > 0) {
                at = text.indexOf(']', at) + 1;
            } else if (CLOSERS.indexOf(text.charAt(at)) >= 0 || ".!?…".indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isAbbreviation(String text, int from, int dot) {
        int start = dot;
        while (start > from && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, dot);
        if (word.isEmpty()) {
            return false;
        }
        boolean initial = word.length() == 1 && word.charAt(0) >= 'A' && word.charAt(0) <= 'Z';
        boolean ordinal = word.chars().allMatch(Character::isDigit)
                && text.substring(from, start).isBlank();
        return initial || ordinal || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
