package dev.wikiclean.rules;

/**
 * One look at a whole text for several rules: may they find anything in it? Nearly always none of them can, and each would
 * have to go over the text by itself, some of them several times.
 */
final class MarkScan {
    /** The text names this program. */
    static final int SPEECH = 1;
    /** {@link ScaffoldScan} may find something. */
    static final int SCAFFOLD = 2;
    /** {@link ResidueMarks#marks} may find something. */
    static final int RESIDUE = 4;

    private static final int DASH = OptOutReader.KEY.indexOf('-');
    private static final int ASCII = 128;
    /** The characters that anything looked for begins with, or holds. */
    private static final boolean[] TELLING = telling("\n{[<0-");

    private final ScaffoldScan scaffold;
    private final ResidueMarks residue;

    MarkScan(ScaffoldScan scaffold, ResidueMarks residue) {
        this.scaffold = scaffold;
        this.residue = residue;
    }

    static MarkScan packaged() {
        return new MarkScan(new ScaffoldScan(ScaffoldPatterns.packaged()), ResidueMarks.packaged());
    }

    private static boolean[] telling(String characters) {
        boolean[] telling = new boolean[ASCII];
        characters.chars().forEach(c -> telling[c] = true);
        return telling;
    }

    /** What {@code text} may hold, as a sum of the above; its body begins at {@code body}. */
    int in(String text, int body) {
        int length = text.length();
        int seen = scaffold.mayBegin(text, body) ? SCAFFOLD : 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ASCII && TELLING[c]) {
                seen |= switch (c) {
                    case '\n' -> i >= body && scaffold.mayBegin(text, i + 1) ? SCAFFOLD : 0;
                    case '{' -> text.startsWith("{{", i) ? SCAFFOLD : 0;
                    case '[' ->
                        (scaffold.mayMark(text, i) ? SCAFFOLD : 0)
                                | (text.startsWith(ResidueMarks.CITE, i) ? RESIDUE : 0);
                    case '<' -> residue.beginsTag(text, i) ? RESIDUE : 0;
                    case '0' -> text.startsWith(ResidueMarks.TURN, i - ResidueMarks.TURN_ZERO) ? RESIDUE : 0;
                    case '-' -> text.startsWith(OptOutReader.KEY, i - DASH) ? SPEECH : 0;
                    default -> 0;
                };
            }
        }
        return seen;
    }
}
