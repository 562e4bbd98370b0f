package dev.wikiclean.vault;

import dev.wikiclean.vault.Block.Kind;

/** The open block whose lines are taken as they are: code, HTML or math. */
final class VerbatimBlock {
    private final String text;
    private final BlockHandler handler;
    private Kind kind;
    private boolean open;
    private boolean ended;
    private int start;
    private int end;
    private int depth;
    private char fence;
    private int fenceLength;
    private int html;
    /** Set when no {@code $$} follows any more. */
    private boolean noMoreMath;

    VerbatimBlock(String text, BlockHandler handler) {
        this.text = text;
        this.handler = handler;
    }

    boolean isOpen() {
        return open;
    }

    private void open(Kind newKind, LineCursor line, int newDepth) {
        kind = newKind;
        open = true;
        ended = false;
        start = line.nonblank;
        end = line.end;
        depth = newDepth;
    }

    void openIndented(LineCursor line, int newDepth) {
        open(Kind.INDENTED_CODE, line, newDepth);
    }

    void openFence(LineCursor line, int length, int newDepth) {
        open(Kind.FENCED_CODE, line, newDepth);
        fence = line.first();
        fenceLength = length;
    }

    void openHtml(LineCursor line, int newHtml, int newDepth) {
        open(Kind.HTML, line, newDepth);
        html = newHtml;
        // The opening of a declaration must not be read as its end.
        ended = HtmlBlocks.endsOn(html, text, line.nonblank + 2, line.end);
    }

    /**
     * Whether a math block begins on the line: {@code $$} alone, and closed somewhere below. Where {@code $$} and words
     * share a line the inline scan sees to it, so that a stray {@code $$} cannot hide the rest of the note.
     */
    boolean beginsMath(LineCursor line) {
        int behind = line.nonblank + 2;
        if (noMoreMath
                || behind > line.end
                || text.charAt(behind - 1) != '$'
                || !BlockStarts.onlyBlanks(text, behind, line.end)) {
            return false;
        }
        noMoreMath = text.indexOf("$$", behind) < 0;
        return !noMoreMath;
    }

    void openMath(LineCursor line, int newDepth) {
        open(Kind.MATH, line, newDepth);
    }

    /** Whether the line belongs to the block. */
    boolean takes(LineCursor line) {
        if (ended) {
            return false;
        }
        boolean blank = line.isBlank();
        switch (kind) {
            case FENCED_CODE ->
                ended = line.indent < 4
                        && !blank
                        && line.first() == fence
                        && BlockStarts.closesFence(text, line.nonblank, line.end, fence, fenceLength);
            case INDENTED_CODE -> {
                if (blank) {
                    return true;
                }
                if (line.indent < 4) {
                    return false;
                }
            }
            case MATH -> ended = text.indexOf("$$", line.nonblank, line.end) >= 0;
            default -> {
                if (html >= 6 && blank) {
                    return false;
                }
                ended = HtmlBlocks.endsOn(html, text, line.nonblank, line.end);
            }
        }
        end = line.end;
        return true;
    }

    void close() {
        if (open) {
            open = false;
            handler.leaf(kind, start, end, depth);
        }
    }
}
