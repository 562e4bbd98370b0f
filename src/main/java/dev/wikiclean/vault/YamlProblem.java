package dev.wikiclean.vault;

/** Why a text is no YAML that can be worked with. */
final class YamlProblem extends Exception {
    private final int line;
    private final int column;

    /** @param line 0-based line of the parsed text */
    YamlProblem(int line, String reason) {
        this(line, 0, reason);
    }

    /** @param column 0-based column of the line, in code points */
    YamlProblem(int line, int column, String reason) {
        super(reason.replaceAll("\\s+", " ").strip(), null, false, false);
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
