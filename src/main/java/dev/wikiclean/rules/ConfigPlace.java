package dev.wikiclean.rules;

/**
 * Where a value of the configuration comes from.
 *
 * @param source the file's name
 * @param line 1-based
 */
record ConfigPlace(String source, int line) {
    @Override
    public String toString() {
        return source + ":" + line;
    }
}
