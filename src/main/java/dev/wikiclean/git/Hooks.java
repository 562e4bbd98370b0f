package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user's hooks, which are never run: one may change the very files that we have just written. */
final class Hooks {
    private static final List<String> AROUND_COMMIT =
            List.of("pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction");

    private Hooks() {}

    /** One notice where there are hooks that {@code git commit} would have run. */
    static List<String> notices(GitWorkspace git) throws IOException {
        List<String> found = new ArrayList<>();
        Path folder = HooksPath.of(git).folder();
        for (String name : AROUND_COMMIT) {
            HookFile hook = HookFile.at(folder.resolve(name));
            // Of what we write ourselves nobody needs to check it again.
            boolean isOursAlone = hook.is(HookFile.Kind.OURS) && !hook.hasFormer();
            if (hook.isRun() && !isOursAlone) {
                found.add(name);
            }
        }
        return found.isEmpty()
                ? List.of()
                : List.of("hooks of this repository were not run: " + String.join(", ", found));
    }
}
