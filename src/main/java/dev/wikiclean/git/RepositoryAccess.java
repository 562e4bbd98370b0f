package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;

/** Whether git would work here: that it trusts the repository, can read it, and means the same one as we do. */
final class RepositoryAccess {
    private static final String NO_COMMIT = "or use --no-commit";

    private final GitWorkspace git;

    RepositoryAccess(GitWorkspace git) {
        this.git = git;
    }

    Optional<Refusal> refusal() throws IOException {
        return git.program().isPresent() ? byProgram(git.program().get()) : byOwner();
    }

    private Optional<Refusal> byProgram(GitProgram program) throws IOException {
        GitAnswer answer = program.ask("rev-parse", "--absolute-git-dir", "--show-toplevel");
        if (!answer.isOk()) {
            return Optional.of(
                    answer.error().contains("dubious ownership")
                            ? untrusted()
                            : new Refusal(
                                    "git cannot work in this repository (" + oneLine(answer.error()) + ")",
                                    "repair it, use a newer git, " + NO_COMMIT));
        }
        String found = new String(answer.output(), StandardCharsets.UTF_8);
        // The names of folders may hold line breaks themselves.
        for (int end = found.indexOf('\n'); end >= 0; end = found.indexOf('\n', end + 1)) {
            if (isSame(found.substring(0, end), git.gitDir())
                    && isSame(
                            found.substring(end + 1, Math.max(end + 1, found.length() - 1)),
                            git.state().base())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Refusal(
                "git takes " + oneLine(found.strip().replace("\n", " with the work tree ")) + " for the repository of "
                        + git.state().base(),
                "repair " + git.gitDir() + " or its core.worktree, " + NO_COMMIT));
    }

    private static boolean isSame(String named, Path expected) throws IOException {
        Path path = Path.of(named);
        return Files.exists(path) && Files.isSameFile(path, expected);
    }

    /** Without a git program, its rule: the repository is ours, or a folder that the user has named. */
    private Optional<Refusal> byOwner() throws IOException {
        List<String> safe = git.settings().all("safe.directory");
        Path base = git.state().base();
        if (safe.contains("*") || safe.contains(base.toString())) {
            return Optional.empty();
        }
        try {
            UserPrincipal me = base.getFileSystem()
                    .getUserPrincipalLookupService()
                    .lookupPrincipalByName(System.getProperty("user.name"));
            for (Path path : List.of(base, git.gitDir())) {
                if (!Files.getOwner(path).equals(me)) {
                    return Optional.of(untrusted());
                }
            }
        } catch (UnsupportedOperationException | FileSystemException noOwners) {
            return Optional.empty();
        } catch (IOException unknownUser) {
            return Optional.of(untrusted());
        }
        return Optional.empty();
    }

    private Refusal untrusted() {
        return new Refusal(
                "the repository belongs to another user, and git does not trust it",
                "git config --global --add safe.directory '" + git.state().base() + "' if you do, " + NO_COMMIT);
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
