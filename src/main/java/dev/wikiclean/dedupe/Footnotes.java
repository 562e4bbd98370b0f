package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the footnote labels of a note: {@code [^1]} in its prose and tables, and {@code [^1]: words} that define them. */
final class Footnotes {
    private static final String OPEN = "[^";

    private Footnotes() {}

    /**
     * One label.
     *
     * @param span the label between {@code [^} and {@code ]}
     * @param name in lower case
     * @param meaning for a definition the folded words; empty for a reference
     */
    record Label(Span span, String name, String meaning) {}

    /** Every label by place; inline code is skipped. */
    static List<Label> of(Note note) {
        if (!note.text().contains(OPEN)) {
            return List.of();
        }
        List<Label> labels = new ArrayList<>();
        for (Block block : NoteParser.blocks(note.source())) {
            switch (block.kind()) {
                case PARAGRAPH, TABLE, DEFINITION, HEADING -> collect(note.text(), block.span(), labels);
                default -> {}
            }
        }
        return labels;
    }

    private static void collect(String text, Span block, List<Label> labels) {
        for (int at = block.start(); at < block.end(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '`') {
                at = behindCode(text, at, block.end()) - 1;
            } else if (c == '[' && text.startsWith(OPEN, at)) {
                int end = labelEnd(text, at + 2, block.end());
                if (end > at + 2) {
                    boolean defines = at == block.start() && text.startsWith("]:", end);
                    labels.add(new Label(
                            new Span(at + 2, end),
                            text.substring(at + 2, end).toLowerCase(Locale.ROOT),
                            defines ? KeyProse.fold(text.substring(Math.min(end + 2, block.end()), block.end())) : ""));
                    at = end;
                }
            }
        }
    }

    /** Where the label that begins at {@code from} ends; {@code from} where there is none. */
    private static int labelEnd(String text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ']') {
                return i;
            }
            if (Character.isWhitespace(c) || c == '[') {
                return from;
            }
        }
        return from;
    }

    /** Behind the code span that begins at {@code from}, or behind its backticks where none closes it. */
    private static int behindCode(String text, int from, int limit) {
        int open = from;
        while (open < limit && text.charAt(open) == '`') {
            open++;
        }
        String ticks = text.substring(from, open);
        for (int close = text.indexOf(ticks, open); close >= 0 && close < limit; ) {
            int end = close;
            while (end < limit && text.charAt(end) == '`') {
                end++;
            }
            if (end - close == ticks.length()) {
                return end;
            }
            close = text.indexOf(ticks, end);
        }
        return open;
    }
}
