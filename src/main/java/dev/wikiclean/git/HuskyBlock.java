package dev.wikiclean.git;

/**
 * The lines that husky's {@code pre-commit} is given. That file is shared with everybody who clones, so that it names no
 * path of one machine: it calls the hook in the git directory, else whatever {@code PATH} has.
 */
final class HuskyBlock {
    private static final String BEGIN = "# >>> wiki-clean: `wiki-clean hook uninstall` takes this away >>>\n";
    private static final String END = "# <<< wiki-clean <<<\n";

    private HuskyBlock() {}

    static boolean isIn(String text) {
        return text.contains(BEGIN) && text.indexOf(END, text.indexOf(BEGIN)) > 0;
    }

    /** Whether the lines stand there as they were written. */
    static boolean isIntact(String text, String command) {
        return text.contains(block(command));
    }

    private static String block(String command) {
        return BEGIN + """
                wiki_clean=$(git rev-parse --git-common-dir)/wiki-clean/pre-commit
                if [ -x "$wiki_clean" ]; then
                    "$wiki_clean" || exit
                elif command -v wiki-clean >/dev/null; then
                    %s || exit
                else
                    echo 'wiki-clean: not installed here, the notes were not checked' >&2
                fi
                """.formatted(command) + END;
    }

    /** Adds the lines at the top, behind the line that calls the shell and the one that reads husky's own script. */
    static String added(String text, String command) {
        int at = text.startsWith("#!") ? lineEnd(text, 0) : 0;
        int sourced = text.indexOf("husky.sh\"\n");
        if (sourced >= 0) {
            at = Math.max(at, lineEnd(text, sourced));
        }
        String before = text.substring(0, at);
        return before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + block(command) + text.substring(at);
    }

    /** Takes the lines away. */
    static String removed(String text) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, begin) + END.length();
        return text.substring(0, begin) + text.substring(end);
    }

    /** Whether a shell reads it: husky runs a file without a first line of its own by {@code sh}. */
    static boolean isShell(String text) {
        String first = text.lines().findFirst().orElse("");
        return !first.startsWith("#!") || first.matches("#! ?\\S*[/ ](?:env )?(?:ba|da|z|k)?sh\\b.*");
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
