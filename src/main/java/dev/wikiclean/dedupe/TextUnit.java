package dev.wikiclean.dedupe;

import dev.wikiclean.text.Span;
import java.util.List;
import java.util.Set;

/**
 * A piece of a note that moves as a whole: a top-level block, or one item of an unordered list.
 *
 * @param kind how it is joined to what stands before it
 * @param span whole lines, without the last line end
 * @param keys what it says, paragraph by paragraph; empty for a line that holds nothing but a block id
 * @param blockIds the ids in it
 */
record TextUnit(Kind kind, Span span, List<String> keys, Set<String> blockIds) {
    /** How a unit is joined to the one before. */
    enum Kind {
        /** With an empty line between. */
        BLOCK,
        /** On the next line, where the one before is an item of the same marker. */
        ITEM
    }

    TextUnit {
        keys = List.copyOf(keys);
        blockIds = Set.copyOf(blockIds);
    }
}
