package dev.wikiclean.rules;

/**
 * Where a value of the configuration comes from.
 *
 * @param source the file's name
 * @param line 1-based; 0 for a packaged profile, which nobody opens
 * @param column 1-based, in code points
 */
record ConfigPlace(String source, int line, int column) {
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }

    /** The same, where its source is called {@code other}. */
    ConfigPlace in(String other) {
        return new ConfigPlace(other, line, column);
    }

    /** The same without its line. */
    ConfigPlace packaged() {
        return new ConfigPlace(source, 0, 1);
    }
}
