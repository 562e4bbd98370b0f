package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where git looks for hooks.
 *
 * @param folder the folder, as configured; symbolic links are not followed
 * @param scope whose setting says so: {@code local}, {@code worktree}, {@code global}, {@code system}, {@code command};
 *     nothing for git's own place
 */
record HooksPath(Path folder, Optional<String> scope) {
    private static final String KEY = "core.hooksPath";
    private static final int BAD_USAGE = 129;

    static HooksPath of(GitWorkspace git) throws IOException {
        Path own = git.commonDir().resolve("hooks");
        Optional<GitProgram> program = git.program();
        if (program.isPresent()) {
            GitProgram asked = program.get().in(git.state().base()).plain();
            GitAnswer scoped = asked.ask("config", "--type=path", "-z", "--show-scope", "--get", KEY);
            String scope = "local";
            if (scoped.exit() == BAD_USAGE) {
                // A git before 2.26 does not tell the scope.
                scoped = asked.ask("config", "--type=path", "-z", "--get", KEY);
            } else if (scoped.isOk()) {
                scope = scoped.records().get(0);
            }
            if (!scoped.isOk()) {
                return new HooksPath(own, Optional.empty());
            }
            String said = new String(scoped.output(), StandardCharsets.UTF_8);
            int end = said.length() - 1;
            String value = said.substring(said.lastIndexOf('\0', end - 1) + 1, end);
            return new HooksPath(git.state().base().resolve(value), Optional.of(scope));
        }
        String path = git.settings().get("core.hookspath").orElse("");
        if (path.isEmpty()) {
            return new HooksPath(own, Optional.empty());
        }
        Path folder = path.startsWith("~/")
                ? git.repository().getFS().userHome().toPath().resolve(path.substring(2))
                : git.state().base().resolve(path);
        return new HooksPath(folder, Optional.of("local"));
    }

    /** Whether the setting is one of all repositories of the user or of the machine. */
    boolean isOfEverybody() {
        return scope.filter(s -> s.equals("global") || s.equals("system")).isPresent();
    }
}
