package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import dev.wikiclean.vault.BlockId;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a note that moves as a whole: a top-level block, or one item of an unordered list.
 *
 * @param kind how it is joined to what stands before it
 * @param span whole lines, without the last line end
 * @param keys what it says, paragraph by paragraph; empty for a line that holds nothing but a block id
 * @param blockIds the ids in it
 * @param plain whether it is one paragraph of prose, so that a block id can stand at its end
 */
record TextUnit(Kind kind, Span span, List<String> keys, List<BlockId> blockIds, boolean plain) {
    /** How a unit is joined to the one before. */
    enum Kind {
        /** With an empty line between. */
        BLOCK,
        /** On the next line, where the one before is an item of the same marker. */
        ITEM
    }

    TextUnit {
        keys = List.copyOf(keys);
        blockIds = List.copyOf(blockIds);
    }

    /** This one together with {@code next}, which stands behind it. */
    TextUnit with(TextUnit next) {
        List<String> allKeys = new ArrayList<>(keys);
        allKeys.addAll(next.keys);
        List<BlockId> allIds = new ArrayList<>(blockIds);
        allIds.addAll(next.blockIds);
        return new TextUnit(kind, new Span(span.start(), next.span.end()), allKeys, allIds, false);
    }
}
