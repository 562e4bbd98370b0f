package dev.wikiclean.vault;

import java.util.Arrays;

/**
 * The lines of a leaf block as one text for the inline scan, with the way back to offsets of the note. Lines that stand
 * in the note without container marks between them are read in place; others are joined without the marks.
 */
final class LeafText {
    private static final int[] NONE = {};

    private final String source;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] joinedStarts = NONE;
    private int count;
    private boolean joined;
    private String text;
    private int from;
    private int to;

    LeafText(String source) {
        this.source = source;
        this.text = source;
    }

    void clear() {
        count = 0;
    }

    void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    /** Gives up the last line, which turned out to be the head of a table. */
    void dropLast() {
        count--;
    }

    int lines() {
        return count;
    }

    int lineStart(int line) {
        return starts[line];
    }

    int lineEnd(int line) {
        return ends[line];
    }

    int sourceStart() {
        return starts[0];
    }

    int sourceEnd() {
        return ends[count - 1];
    }

    /** Makes the text ready; {@code marked} where lines behind the first may begin with container marks. */
    LeafText prepare(boolean marked) {
        joined = marked && count > 1;
        if (!joined) {
            text = source;
            from = starts[0];
            to = ends[count - 1];
            return this;
        }
        if (joinedStarts.length < count) {
            joinedStarts = new int[starts.length];
        }
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                all.append('\n');
            }
            joinedStarts[i] = all.length();
            all.append(source, starts[i], ends[i]);
        }
        text = all.toString();
        from = 0;
        to = text.length();
        return this;
    }

    /** One piece of one line. */
    LeafText single(int start, int end) {
        clear();
        add(start, end);
        return prepare(false);
    }

    String text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** What stands before {@code offset} was a definition and is no inline text. */
    void skipTo(int offset) {
        from = offset;
    }

    /** The note's offset of the character at {@code offset} of {@link #text()}. */
    int at(int offset) {
        if (!joined) {
            return offset;
        }
        int line = Arrays.binarySearch(joinedStarts, 0, count, offset);
        if (line < 0) {
            line = -line - 2;
        }
        return Math.min(starts[line] + offset - joinedStarts[line], ends[line]);
    }

    /** The note's offset behind the character that ends at {@code offset}; {@code from} is where its range began. */
    int endAt(int offset, int start) {
        return offset > start ? at(offset - 1) + 1 : at(offset);
    }
}
