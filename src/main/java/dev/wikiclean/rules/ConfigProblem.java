package dev.wikiclean.rules;

/**
 * One mistake in a configuration.
 *
 * @param file the configuration's name
 * @param line 1-based
 * @param column 1-based, in code points
 * @param message what is wrong and what would be right
 */
public record ConfigProblem(String file, int line, int column, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
