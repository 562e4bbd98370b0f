package dev.wikiclean.vault;

/** Why a text is no YAML that can be worked with. */
final class YamlProblem extends Exception {
    private final int line;

    /** @param line 0-based line of the parsed text */
    YamlProblem(int line, String reason) {
        super(reason.replaceAll("\\s+", " ").strip(), null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }
}
