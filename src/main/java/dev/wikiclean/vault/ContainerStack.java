package dev.wikiclean.vault;

import dev.wikiclean.vault.Block.Kind;
import java.util.Arrays;

/** The open containers around the current line, outermost first. */
final class ContainerStack {
    /** Deeper marks are read as text: no person nests so deep, and the scan stays linear. */
    static final int LIMIT = 100;

    private static final int USUAL = 4;
    private static final byte QUOTE = 1;
    private static final byte ITEM = 2;
    private static final byte FOOTNOTE = 3;

    private final BlockHandler handler;
    private byte[] types = new byte[USUAL];
    /** Columns that a line must be indented by to stay in an item. */
    private int[] indents = new int[USUAL];
    /** The bullet, or the character behind the number. */
    private char[] marks = new char[USUAL];

    private int[] ids = new int[USUAL];
    private int[] lists = new int[USUAL];
    private int[] ends = new int[USUAL];
    /** Whether nothing stands in the item yet. */
    private boolean[] bare = new boolean[USUAL];

    /** The end of the last line that belongs to every open container; {@link #ends} may lie behind it. */
    private int touched;

    private int size;
    private int quotes;
    private int depth;

    ContainerStack(BlockHandler handler) {
        this.handler = handler;
    }

    int size() {
        return size;
    }

    boolean hasQuote() {
        return quotes > 0;
    }

    boolean isFull() {
        return size >= LIMIT;
    }

    /** How many blocks are open around what begins now. */
    int depth() {
        return depth;
    }

    /** Whether the line stays in container {@code level}; takes the container's mark or indentation if so. */
    boolean continues(int level, LineCursor line) {
        switch (types[level]) {
            case QUOTE -> {
                if (line.indent > 3 || line.isBlank() || line.first() != '>') {
                    return false;
                }
                takeQuoteMark(line);
                return true;
            }
            default -> {
                if (line.isBlank()) {
                    if (bare[level]) {
                        // An item may begin with one blank line only.
                        indents[level] = Integer.MAX_VALUE;
                        return false;
                    }
                    line.takeBlanks();
                    return true;
                }
                if (line.indent < indents[level]) {
                    return false;
                }
                line.takeColumns(indents[level]);
                return true;
            }
        }
    }

    static void takeQuoteMark(LineCursor line) {
        line.takeMarker(1);
        if (line.indent > 0) {
            line.takeColumns(1);
        }
    }

    /** A line ended that belongs to every open container; {@code filled} unless it held marks alone. */
    void touch(int end, boolean filled) {
        touched = end;
        if (size > 0) {
            bare[size - 1] &= !filled;
        }
    }

    /** A blank line ended that bears the marks of the quotes around it. */
    void touchQuotes(int end) {
        if (quotes > 0) {
            for (int i = 0; i < size; i++) {
                if (types[i] == QUOTE) {
                    Arrays.fill(ends, 0, i + 1, end);
                }
            }
        }
    }

    void pushQuote(int start) {
        push(QUOTE, start, 0);
        ids[size - 1] = handler.openContainer(Kind.QUOTE, start, depth++);
        quotes++;
    }

    void pushFootnote(int start) {
        push(FOOTNOTE, start, 4);
    }

    /** Opens an item; {@code list} is the list that it continues, or -1. */
    void pushItem(int start, int indent, char mark, boolean isBare, int list) {
        push(ITEM, start, indent);
        marks[size - 1] = mark;
        bare[size - 1] = isBare;
        lists[size - 1] = list >= 0 ? list : handler.openContainer(Kind.LIST, start, depth);
        ids[size - 1] = handler.openContainer(Kind.ITEM, start, depth + 1);
        depth += 2;
    }

    private void push(byte type, int start, int indent) {
        if (size > 0) {
            bare[size - 1] = false;
        }
        if (size == types.length) {
            int length = size * 2;
            types = Arrays.copyOf(types, length);
            indents = Arrays.copyOf(indents, length);
            marks = Arrays.copyOf(marks, length);
            ids = Arrays.copyOf(ids, length);
            lists = Arrays.copyOf(lists, length);
            ends = Arrays.copyOf(ends, length);
            bare = Arrays.copyOf(bare, length);
        }
        types[size] = type;
        indents[size] = indent;
        ends[size] = start;
        bare[size++] = false;
    }

    /** Whether the container {@code level} is an item whose list goes on with another item marked {@code mark}. */
    boolean isItem(int level, char mark) {
        return level < size && types[level] == ITEM && marks[level] == mark;
    }

    /** Closes all containers from {@code level} on, except the list of item {@code level}, which is returned. */
    int popToNextItem(int level) {
        pop(level + 1);
        int list = lists[level];
        close(false);
        return list;
    }

    void pop(int level) {
        while (size > level) {
            close(true);
        }
    }

    /** The item that a blank line ended waits for a brother. */
    boolean isEnded(int level) {
        return level < size && types[level] == ITEM && indents[level] == Integer.MAX_VALUE;
    }

    private void close(boolean withList) {
        size--;
        int end = Math.max(ends[size], touched);
        switch (types[size]) {
            case QUOTE -> {
                quotes--;
                depth--;
                handler.closeContainer(ids[size], end);
            }
            case ITEM -> {
                depth -= 2;
                handler.closeContainer(ids[size], end);
                if (withList) {
                    handler.closeContainer(lists[size], end);
                }
            }
            default -> {}
        }
    }
}
