package dev.wikiclean.text;

/**
 * A place as a person counts it.
 *
 * @param line 1-based
 * @param column 1-based, in code points
 */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column);
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
