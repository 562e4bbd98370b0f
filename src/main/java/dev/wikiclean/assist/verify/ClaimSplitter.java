package dev.wikiclean.assist.verify;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.Heading;
import dev.wikiclean.vault.Note;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a note into what it claims: the sentences of its paragraphs, items and quotations, the rows of its tables and
 * its blocks of code. Headings, math, HTML, comments and front matter claim nothing.
 */
public final class ClaimSplitter {
    private final String text;
    private final List<Heading> headings;
    private final List<Claim> claims = new ArrayList<>();
    /** Where the innermost quotation and list that were met end. */
    private int quoteEnd;

    private int itemEnd;
    private int heading = -1;

    private ClaimSplitter(Note note) {
        this.text = note.text();
        this.headings = note.headings();
    }

    /** The claims of {@code note} in their order; none overlaps another. */
    public static List<Claim> of(Note note) {
        ClaimSplitter splitter = new ClaimSplitter(note);
        for (Block block : NoteParser.blocks(note.source())) {
            splitter.take(block);
        }
        return List.copyOf(splitter.claims);
    }

    /** Those that are code alone: cheaper, for nothing is split into sentences. */
    static List<Claim> code(Note note) {
        ClaimSplitter splitter = new ClaimSplitter(note);
        for (Block block : NoteParser.blocks(note.source())) {
            if (block.kind() == Block.Kind.FENCED_CODE || block.kind() == Block.Kind.INDENTED_CODE) {
                splitter.take(block);
            }
        }
        return List.copyOf(splitter.claims);
    }

    private void take(Block block) {
        switch (block.kind()) {
            case QUOTE -> quoteEnd = Math.max(quoteEnd, block.span().end());
            case ITEM -> itemEnd = Math.max(itemEnd, block.span().end());
            case PARAGRAPH -> sentences(block.span());
            case TABLE -> rows(block.span());
            case FENCED_CODE, INDENTED_CODE ->
                add(Claim.Kind.CODE, block.span(), block.span().of(text), "");
            default -> {
                // claims nothing
            }
        }
    }

    private void sentences(Span paragraph) {
        Claim.Kind kind = paragraph.start() < quoteEnd
                ? Claim.Kind.QUOTE
                : paragraph.start() < itemEnd ? Claim.Kind.ITEM : Claim.Kind.SENTENCE;
        String written = paragraph.of(text);
        String words = PlainWords.of(written);
        int from = 0;
        for (int end : SentenceBreaks.of(written)) {
            add(kind, new Span(paragraph.start() + from, paragraph.start() + end), words.substring(from, end), "");
            from = end;
        }
    }

    /** The rows below the head and its delimiter; the head says what the cells are about. */
    private void rows(Span table) {
        int lines = 0;
        String head = "";
        for (int at = table.start(); at < table.end(); lines++) {
            int feed = text.indexOf('\n', at);
            int next = feed < 0 || feed >= table.end() ? table.end() : feed + 1;
            Span line = new Span(at, next);
            if (lines == 0) {
                head = PlainWords.of(line.of(text));
            } else if (lines > 1) {
                add(Claim.Kind.ROW, line, PlainWords.of(line.of(text)), head);
            }
            at = next;
        }
    }

    private void add(Claim.Kind kind, Span span, String words, String head) {
        int from = span.start();
        int to = span.end();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        String inside = words.substring(from - span.start(), to - span.start());
        if (to > from && inside.chars().anyMatch(Character::isLetterOrDigit)) {
            claims.add(new Claim(kind, new Span(from, to), inside, (headingAt(from) + " " + head).strip()));
        }
    }

    private String headingAt(int at) {
        while (heading + 1 < headings.size() && headings.get(heading + 1).span().start() < at) {
            heading++;
        }
        return heading < 0 ? "" : headings.get(heading).text();
    }
}
