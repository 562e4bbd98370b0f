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

/** Looks for the states of a repository in which a commit of ours could do harm. */
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
        refusals.addAll(new ConfigChecks(git).refusals());
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
        if (git.branch().isEmpty()) {
            // A commit that no branch holds is lost at the next checkout.
            refuse("HEAD is detached", "git switch to a branch first, " + NO_COMMIT);
        }
        checkIndex();
        return refusals;
    }

    private void checkIndex() {
        try {
            DirCache index = git.repository().readDirCache();
            firstUnmerged(index)
                    .ifPresent(path ->
                            refuse("there are unresolved conflicts, in " + path, "resolve and commit them first"));
        } catch (IOException unknownForm) {
            refuse(
                    "the index has a form that cannot be written safely (" + unknownForm.getMessage() + ")",
                    "git update-index --no-split-index, or git sparse-checkout disable, " + NO_COMMIT);
        }
    }

    private static Optional<String> firstUnmerged(DirCache index) {
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
