package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
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
        for (String name : AROUND_COMMIT) {
            Path hook = folder(git).resolve(name);
            if (Files.isRegularFile(hook) && Files.isExecutable(hook)) {
                found.add(name);
            }
        }
        return found.isEmpty()
                ? List.of()
                : List.of("hooks of this repository were not run: " + String.join(", ", found));
    }

    private static Path folder(GitWorkspace git) throws IOException {
        String path = git.settings().get("core.hookspath").orElse("");
        if (path.isEmpty()) {
            return git.commonDir().resolve("hooks");
        }
        if (path.startsWith("~/")) {
            return git.repository().getFS().userHome().toPath().resolve(path.substring(2));
        }
        return git.repository().getWorkTree().toPath().resolve(path);
    }
}
