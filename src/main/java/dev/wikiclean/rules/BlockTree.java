package dev.wikiclean.rules;

import dev.wikiclean.text.SourceText;
import dev.wikiclean.text.Span;
import dev.wikiclean.vault.Block;
import dev.wikiclean.vault.NoteParser;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The blocks of a note, each with what it holds.
 *
 * @param block the block
 * @param children what stands in it, in order; empty for a leaf
 */
record BlockTree(Block block, List<BlockTree> children) {

    /** The blocks at the top of a note. */
    static List<BlockTree> of(SourceText source) {
        List<BlockTree> top = new ArrayList<>();
        Deque<BlockTree> open = new ArrayDeque<>();
        for (Block block : NoteParser.blocks(source)) {
            while (!open.isEmpty() && open.peek().block().depth() >= block.depth()) {
                open.pop();
            }
            BlockTree node = new BlockTree(block, new ArrayList<>());
            (open.isEmpty() ? top : open.peek().children()).add(node);
            if (block.kind().isContainer()) {
                open.push(node);
            }
        }
        return top;
    }

    boolean is(Block.Kind kind) {
        return block.kind() == kind;
    }

    Span span() {
        return block.span();
    }
}
