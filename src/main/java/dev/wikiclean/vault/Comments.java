package dev.wikiclean.vault;

import dev.wikiclean.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Makes one block of each Obsidian comment {@code %% … %%} that fills whole blocks. */
final class Comments {
    private static final String MARK = "%%";

    private Comments() {}

    static List<Block> overlay(String text, List<Block> blocks) {
        if (!text.contains(MARK)) {
            return blocks;
        }
        List<Block> result = new ArrayList<>(blocks.size());
        int i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            int last = block.kind() == Block.Kind.PARAGRAPH
                            && text.startsWith(MARK, block.span().start())
                    ? lastOf(text, blocks, i)
                    : -1;
            if (last < 0) {
                result.add(block);
                i++;
                continue;
            }
            Span span = new Span(block.span().start(), blocks.get(last).span().end());
            result.add(new Block(Block.Kind.COMMENT, span, block.depth()));
            i = last + 1;
            while (i < blocks.size() && blocks.get(i).depth() > block.depth()) {
                i++;
            }
        }
        return result;
    }

    /** The block, a sibling of {@code first}, that the comment ends in; -1 if it goes on with other words or never ends. */
    private static int lastOf(String text, List<Block> blocks, int first) {
        Span span = blocks.get(first).span();
        int close = text.indexOf(MARK, span.start() + 2, span.end());
        if (close >= 0) {
            return BlockStarts.onlyBlanks(text, close + 2, span.end()) ? first : -1;
        }
        int depth = blocks.get(first).depth();
        int sibling = first;
        for (int i = first + 1; i < blocks.size() && blocks.get(i).depth() >= depth; i++) {
            Block block = blocks.get(i);
            if (block.depth() == depth) {
                sibling = i;
            }
            boolean prose = block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.TABLE;
            if (prose && text.indexOf(MARK, block.span().start(), block.span().end()) >= 0) {
                return sibling;
            }
        }
        return -1;
    }
}
