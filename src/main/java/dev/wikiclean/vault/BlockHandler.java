package dev.wikiclean.vault;

/** Takes the blocks of a note as {@link BlockScanner} finds them; offsets are the note's. */
interface BlockHandler {
    /** A container begins; the answer names it for {@link #closeContainer}. */
    int openContainer(Block.Kind kind, int start, int depth);

    void closeContainer(int id, int end);

    /** A leaf without inline content. */
    void leaf(Block.Kind kind, int start, int end, int depth);

    /**
     * A paragraph. It may begin with reference definitions; {@code start} lies before the text where a footnote's mark
     * stands there.
     */
    void paragraph(LeafText text, int start, int depth);

    /** A heading; {@code text} is empty for one without words. */
    void heading(int level, LeafText text, int start, int end, int depth);

    /** A row of a table, which is announced as a leaf when it ends. */
    void row(LeafText text);
}
