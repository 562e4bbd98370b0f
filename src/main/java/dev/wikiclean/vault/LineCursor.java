package dev.wikiclean.vault;

/** Walks over one line in columns, as CommonMark counts them: a tab runs to the next multiple of four. */
final class LineCursor {
    private final String text;
    /** Where the text ends. */
    private final int limit;
    /** First character of the line. */
    int start;
    /** Behind its last character; the line end does not count. */
    int end;
    /** First character of the next line. */
    int next;
    /** The first character that no container has taken. */
    int pos;
    /** First character at or behind {@link #pos} that is not blank. */
    int nonblank;
    /** Columns of blanks between {@link #pos} and {@link #nonblank}. */
    int indent;

    private int column;

    LineCursor(String text, int from) {
        this.text = text;
        this.limit = text.length();
        this.next = from;
    }

    /** Goes to the next line; false at the end of the text. */
    boolean advanceLine() {
        if (next >= limit) {
            return false;
        }
        start = next;
        pos = start;
        column = 0;
        int newline = text.indexOf('\n', start);
        if (newline < 0) {
            end = limit;
            next = limit;
        } else {
            end = newline;
            next = newline + 1;
        }
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        findNonblank();
        return true;
    }

    void findNonblank() {
        int i = pos;
        int at = column;
        while (i < end) {
            char c = text.charAt(i);
            if (c == ' ') {
                at++;
            } else if (c == '\t') {
                at += 4 - at % 4;
            } else {
                break;
            }
            i++;
        }
        nonblank = i;
        indent = at - column;
    }

    boolean isBlank() {
        return nonblank == end;
    }

    /** The first character that is not blank. */
    char first() {
        return text.charAt(nonblank);
    }

    /** Takes {@code columns}, at most the {@link #indent}, of blanks; a tab may be taken in part. */
    void takeColumns(int columns) {
        int left = columns;
        indent -= Math.min(columns, indent);
        while (left > 0 && pos < end) {
            int width = text.charAt(pos) == '\t' ? 4 - column % 4 : 1;
            if (width > left) {
                column += left;
                break;
            }
            column += width;
            pos++;
            left -= width;
        }
    }

    /** Takes the blanks and {@code length} characters behind them. */
    void takeMarker(int length) {
        column += indent + length;
        pos = nonblank + length;
        findNonblank();
    }

    /** Takes the blanks. */
    void takeBlanks() {
        column += indent;
        pos = nonblank;
        indent = 0;
    }
}
