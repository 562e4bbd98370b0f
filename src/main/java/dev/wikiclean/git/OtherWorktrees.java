package dev.wikiclean.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The other work trees of the repository: moving a branch under one of them would turn its files back. */
final class OtherWorktrees {
    private OtherWorktrees() {}

    /** @param branch the full name of the branch that is to move */
    static List<Refusal> refusals(GitWorkspace git, String branch) throws IOException {
        List<Refusal> refusals = new ArrayList<>();
        for (Path other : gitDirs(git)) {
            if (read(other.resolve("HEAD")).equals("ref: " + branch)) {
                refusals.add(new Refusal(
                        "the branch " + branch + " is checked out in another work tree too (" + place(git, other)
                                + "), which would fall behind",
                        "git switch one of them to another branch, or use --no-commit"));
            }
            for (String name : List.of("rebase-merge/head-name", "rebase-apply/head-name")) {
                if (read(other.resolve(name)).equals(branch)) {
                    refusals.add(new Refusal(
                            "the branch " + branch + " is being rebased in another work tree (" + place(git, other)
                                    + ")",
                            "finish or abort it first, or use --no-commit"));
                }
            }
        }
        return refusals;
    }

    /** The git directories of all work trees that exist, but ours. */
    private static List<Path> gitDirs(GitWorkspace git) throws IOException {
        List<Path> all = new ArrayList<>();
        Path common = git.commonDir().toRealPath();
        // A bare repository among linked work trees has none of its own to fall behind.
        if (!git.settings().isTrue("core.bare")) {
            all.add(common);
        }
        Path linked = common.resolve("worktrees");
        if (Files.isDirectory(linked)) {
            try (var folders = Files.newDirectoryStream(linked)) {
                for (Path folder : folders) {
                    Optional<Path> dotGit = dotGit(folder);
                    if (dotGit.isPresent() && Files.exists(dotGit.get())) {
                        all.add(folder);
                    }
                }
            }
        }
        all.removeIf(path -> path.equals(git.gitDir()));
        return all;
    }

    private static Optional<Path> dotGit(Path linked) throws IOException {
        String text = read(linked.resolve("gitdir"));
        return text.isEmpty() ? Optional.empty() : Optional.of(linked.resolve(text));
    }

    private static String place(GitWorkspace git, Path gitDir) throws IOException {
        return dotGit(gitDir).orElse(git.commonDir()).getParent().toString();
    }

    private static String read(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.ISO_8859_1).strip()
                : "";
    }
}
