package dev.wikiclean.report;

import dev.wikiclean.rules.Finding;
import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * By what a finding is known again after its file was edited elsewhere: no line numbers.
 *
 * @param path the file
 * @param rule the rule's name
 * @param line stands for the text of the line; {@code -} where the finding is about no words of the file
 * @param words what the finding is about; where it is about no words of the file, its message, digits as {@code 0}
 */
public record FindingMark(String path, String rule, String line, String words) implements Comparable<FindingMark> {
    static final String NO_LINE = "-";
    private static final int MOST_WORDS = 80;
    private static final int REACH = 300;
    private static final Comparator<FindingMark> ORDER = Comparator.comparing(FindingMark::path)
            .thenComparing(FindingMark::rule)
            .thenComparing(FindingMark::words)
            .thenComparing(FindingMark::line);

    static FindingMark of(Finding finding, Optional<SourceText> source) {
        Span span = finding.span();
        String text = source.map(SourceText::text).orElse("");
        if (span.isEmpty() || span.end() > text.length()) {
            return new FindingMark(finding.path().value(), finding.rule(), NO_LINE, shortened(folded(finding)));
        }
        String line = spaced(text, lineStart(text, span.start()), lineEnd(text, span.end()));
        return new FindingMark(
                finding.path().value(),
                finding.rule(),
                Hash64.hex(Hash64.of(line)),
                shortened(spaced(text, span.start(), span.end())));
    }

    /** The same in another file. */
    FindingMark at(String other) {
        return new FindingMark(other, rule, line, words);
    }

    /** The same on a line that may have been edited. */
    FindingMark onAnyLine() {
        return new FindingMark(path, rule, "", words);
    }

    /** Stands for the whole mark. */
    long hash() {
        return Hash64.of(path + '\n' + rule + '\n' + line + '\n' + words);
    }

    /** By path, rule, words, line. */
    @Override
    public int compareTo(FindingMark other) {
        return ORDER.compare(this, other);
    }

    /** Where the line begins, or the part of a very long one that counts. */
    private static int lineStart(String text, int offset) {
        int least = Math.max(0, offset - REACH);
        int at = offset;
        while (at > least && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    private static int lineEnd(String text, int offset) {
        int most = Math.min(text.length(), offset + REACH);
        int at = offset;
        while (at < most && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static String folded(Finding finding) {
        String message = finding.message();
        StringBuilder folded = new StringBuilder(message.length());
        boolean digits = false;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit) {
                folded.append(c);
            } else if (!digits) {
                folded.append('0');
            }
            digits = digit;
        }
        return spaced(folded.toString(), 0, folded.length());
    }

    /** The characters {@code from..to} with single blanks for all blank space, and none at the ends. */
    private static String spaced(String text, int from, int to) {
        StringBuilder words = new StringBuilder(to - from);
        boolean gap = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\uFEFF') {
                continue;
            }
            if (Character.isWhitespace(c)) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) {
                words.append(' ');
                gap = false;
            }
            words.append(c);
        }
        return words.toString();
    }

    /** Long words are cut, with their hash in the place of what is missing. */
    private static String shortened(String words) {
        if (words.length() <= MOST_WORDS) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(MOST_WORDS - 1)) ? MOST_WORDS - 1 : MOST_WORDS;
        return words.substring(0, end) + "…" + Hash64.hex(Hash64.of(words));
    }
}
