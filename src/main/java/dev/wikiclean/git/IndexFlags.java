package dev.wikiclean.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry of the user's index.
 *
 * @param tag the letter of {@code git ls-files -v}: small for "assume unchanged", S for "skip the work tree"
 */
record IndexFlags(char tag, String mode, String path) {
    /** The entries below the folder that the program runs in; paths are those of the repository. */
    static List<IndexFlags> of(GitProgram program) throws IOException {
        List<IndexFlags> entries = new ArrayList<>();
        for (String record :
                program.need("ls-files", "-v", "--stage", "--full-name", "-z").records()) {
            entries.add(new IndexFlags(
                    record.charAt(0), record.substring(2, 8), record.substring(record.indexOf('\t') + 1)));
        }
        return entries;
    }

    /** Whether git does not look for changes of the file. */
    boolean isHidden() {
        return Character.isLowerCase(tag) || isSkipped();
    }

    /** Whether the file need not be on disk. */
    boolean isSkipped() {
        return Character.toUpperCase(tag) == 'S';
    }

    boolean isRepository() {
        return mode.equals(TreeEntry.REPOSITORY);
    }
}
