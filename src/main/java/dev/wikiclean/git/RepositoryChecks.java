package dev.wikiclean.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.UserConfig;

/** Looks for the states of a repository in which a commit of ours could do harm, or cannot be made. */
final class RepositoryChecks {
    private static final String NO_COMMIT = "or use --no-commit";
    private static final Map<String, String> UNDERWAY = Map.of(
            "MERGE_HEAD", "merge",
            "CHERRY_PICK_HEAD", "cherry-pick",
            "REVERT_HEAD", "revert",
            "rebase-merge", "rebase",
            "rebase-apply", "rebase",
            "sequencer", "cherry-pick or revert",
            "BISECT_LOG", "bisect");

    private final GitWorkspace git;
    private final List<Refusal> refusals = new ArrayList<>();

    RepositoryChecks(GitWorkspace git) {
        this.git = git;
    }

    List<Refusal> refusals() throws IOException {
        boolean isLinked = !Files.isSameFile(git.gitDir(), git.commonDir());
        if (git.settings().isTrue("core.bare") && !isLinked) {
            return List.of(new Refusal("the repository is bare", "run wiki-clean in a clone with a work tree"));
        }
        Optional<Refusal> noAccess = new RepositoryAccess(git).refusal();
        if (noAccess.isPresent()) {
            return List.of(noAccess.get());
        }
        if (git.program().isEmpty()) {
            git.handover()
                    .forEach(reason -> refuse(
                            reason + ", which only the git program knows, and there is none",
                            "install git, " + NO_COMMIT));
            if (!refusals.isEmpty()) {
                return refusals;
            }
        }
        checkIdentity();
        checkUnderway();
        Optional<String> branch = git.branch();
        if (branch.isEmpty()) {
            // A commit that no branch holds is lost at the next checkout.
            refuse(
                    "HEAD is detached",
                    "git switch to a branch first (git switch -c NAME makes one here), " + NO_COMMIT);
        } else {
            refusals.addAll(OtherWorktrees.refusals(git, branch.get()));
        }
        conflict()
                .ifPresent(
                        path -> refuse("there are unresolved conflicts, in " + path, "resolve and commit them first"));
        return refusals;
    }

    private void checkUnderway() {
        UNDERWAY.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> Files.exists(git.gitDir().resolve(entry.getKey())))
                .map(entry -> new Refusal(
                        "a " + entry.getValue() + " is in progress", "finish or abort it first, " + NO_COMMIT))
                .distinct()
                .forEach(refusals::add);
        Path lock = git.gitDir().resolve("index.lock");
        if (Files.exists(lock)) {
            refuse("another git program holds the index", "wait for it, or remove " + lock + " when none is running");
        }
    }

    private void checkIdentity() throws IOException {
        boolean isUnknown;
        if (git.program().isPresent() && !git.handover().isEmpty()) {
            GitProgram program = git.program().get();
            isUnknown = !program.ask("var", "GIT_AUTHOR_IDENT").isOk()
                    || !program.ask("var", "GIT_COMMITTER_IDENT").isOk();
        } else {
            UserConfig user = git.repository().getConfig().get(UserConfig.KEY);
            isUnknown = user.isAuthorNameImplicit()
                    || user.isAuthorEmailImplicit()
                    || user.isCommitterNameImplicit()
                    || user.isCommitterEmailImplicit();
        }
        if (isUnknown) {
            refuse(
                    "git does not know who you are",
                    "git config user.name \"Your Name\" and git config user.email you@example.org");
        }
    }

    private Optional<String> conflict() throws IOException {
        if (git.program().isPresent()) {
            List<String> unmerged =
                    git.program().get().need("ls-files", "--unmerged", "-z").records();
            return unmerged.stream().findFirst().map(record -> record.substring(record.indexOf('\t') + 1));
        }
        DirCache index = git.repository().readDirCache();
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.getStage() != DirCacheEntry.STAGE_0) {
                return Optional.of(entry.getPathString());
            }
        }
        return Optional.empty();
    }

    private void refuse(String reason, String wayOut) {
        refusals.add(new Refusal(reason, wayOut));
    }
}
