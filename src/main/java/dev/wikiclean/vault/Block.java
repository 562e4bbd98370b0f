package dev.wikiclean.vault;

import dev.wikiclean.text.Span;

/**
 * A block of a note's body, in document order; containers come before what they contain and their span covers it.
 *
 * @param kind what it is
 * @param span from the first character of the block's first line content to the end of its last line, without that
 *     line's end
 * @param depth how many containers it stands in, 0 at the top
 */
public record Block(Kind kind, Span span, int depth) {
    /** What a block is. */
    public enum Kind {
        FRONT_MATTER,
        HEADING,
        PARAGRAPH,
        TABLE,
        FENCED_CODE,
        INDENTED_CODE,
        MATH,
        HTML,
        COMMENT,
        RULE,
        DEFINITION,
        QUOTE,
        LIST,
        ITEM;

        /** Whether it holds other blocks. */
        public boolean isContainer() {
            return this == QUOTE || this == LIST || this == ITEM;
        }
    }
}
