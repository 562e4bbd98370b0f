package dev.wikiclean.rules;

import java.util.Comparator;

/**
 * One mistake in a configuration.
 *
 * @param file the configuration's name
 * @param line 1-based
 * @param column 1-based, in code points
 * @param message what is wrong and what would be right
 */
public record ConfigProblem(String file, int line, int column, String message) implements Comparable<ConfigProblem> {
    private static final Comparator<ConfigProblem> ORDER = Comparator.comparing(ConfigProblem::file)
            .thenComparing(ConfigProblem::line)
            .thenComparing(ConfigProblem::column)
            .thenComparing(ConfigProblem::message);

    /** By file and place. */
    @Override
    public int compareTo(ConfigProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
