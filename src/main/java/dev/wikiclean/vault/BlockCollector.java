package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Gathers the blocks of a note, containers before their content. */
final class BlockCollector implements BlockHandler {
    private final List<Block> blocks = new ArrayList<>();
    private final Definitions definitions = new Definitions();

    List<Block> blocks() {
        return blocks;
    }

    private void add(Block.Kind kind, int start, int end, int depth) {
        blocks.add(new Block(kind, new Span(start, Math.max(start, end)), depth));
    }

    @Override
    public int openContainer(Block.Kind kind, int start, int depth) {
        add(kind, start, start, depth);
        return blocks.size() - 1;
    }

    @Override
    public void closeContainer(int id, int end) {
        Block open = blocks.get(id);
        blocks.set(id, new Block(open.kind(), new Span(open.span().start(), end), open.depth()));
    }

    @Override
    public void leaf(Block.Kind kind, int start, int end, int depth) {
        add(kind, start, end, depth);
    }

    @Override
    public void paragraph(LeafText text, int start, int depth) {
        int from = start;
        if (text.text().charAt(text.from()) == '[') {
            int head = text.from();
            while (head < text.to() && definitions.takeOne(text, link -> {})) {
                add(Block.Kind.DEFINITION, text.at(head), definedEnd(text), depth);
                head = text.from();
                from = text.from() < text.to() ? firstWord(text) : -1;
            }
        }
        if (from >= 0) {
            add(Block.Kind.PARAGRAPH, from, text.sourceEnd(), depth);
        }
    }

    private static int firstWord(LeafText text) {
        return text.at(Destination.skipSpace(text.text(), text.from(), text.to()));
    }

    /** The end of the line before the place where the text goes on. */
    private static int definedEnd(LeafText text) {
        int end = text.from();
        while (end > 0 && text.text().charAt(end - 1) <= ' ') {
            end--;
        }
        return text.at(end - 1) + 1;
    }

    @Override
    public void heading(int level, LeafText text, int start, int end, int depth) {
        add(Block.Kind.HEADING, start, end, depth);
    }

    @Override
    public void row(LeafText text) {}
}
