package dev.wikiclean.git;

import dev.wikiclean.apply.CommitPlan;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commits an applied run: HEAD's tree with our files alone. What else the user has staged stays staged, and the branch
 * moves only from the commit that the run was planned upon.
 */
public final class Committer {
    private final GitWorkspace git;
    private final Clock clock;

    public Committer(GitWorkspace git, Clock clock) {
        this.git = git;
        this.clock = clock;
    }

    /** Commits a run. */
    public CommitResult commit(Run run) throws IOException {
        return commit(run, Optional.empty());
    }

    /**
     * Commits a run that takes another back.
     *
     * @param undone the id of the commit that is taken back
     */
    public CommitResult commitUndo(Run run, String undone) throws IOException {
        return commit(run, Optional.of(undone));
    }

    private CommitResult commit(Run run, Optional<String> undone) throws IOException {
        CommitPlan plan = run.commitPlan().orElseThrow(() -> new IllegalArgumentException("no commit is planned"));
        GitBackend backend = git.backend(run.steps().stream().map(Step::path).toList(), clock);
        String branch = backend.branch().orElseThrow(() -> new CommitException("HEAD is detached; switch to a branch"));
        String name = branch.replaceFirst("^refs/heads/", "");
        try (IndexLock lock = IndexLock.acquire(git, run)) {
            if (!backend.head().equals(plan.head())) {
                throw new CommitException(
                        "the branch has moved since the run began (someone else committed); run again");
            }
            GitTree head = backend.tree(plan.head());
            CommitScope scope = new CommitScope(git, backend, run, plan.head(), head);
            List<Step> ours = undone.isPresent() ? scope.ofUndo(undone.get()) : scope.ofRun();
            List<VaultPath> others =
                    new ArrayList<>(run.steps().stream().map(Step::path).toList());
            others.removeAll(ours.stream().map(Step::path).toList());
            Map<String, Optional<TreeEntry>> edits = new CommitFiles(git, backend, run, head).write(ours, plan.head());
            if (edits.isEmpty()) {
                return new CommitResult(Optional.empty(), name, others, List.of());
            }
            String tree = backend.writeTree(plan.head(), edits);
            String message = CommitMessage.withTrailers(plan.message(), List.of(CommitMessage.RUN + ": " + run.id()));
            String commit = backend.writeCommit(tree, plan.head(), message);
            backend.editIndex(lock, indexEdits(run, ours, head, edits));
            DurableGit.forceObjects(git, run.ops(), run.started());
            run.committing(commit);
            backend.move(
                    plan.head(),
                    commit,
                    "commit: " + plan.message().lines().findFirst().orElse(""));
            DurableGit.forceBranch(git, run.ops(), branch);
            lock.publish();
            run.committed(commit);
            return new CommitResult(Optional.of(commit), name, others, Hooks.notices(git));
        }
    }

    /** Brings the index to a commit that a killed run had made. */
    void refreshIndex(Run run, String commit, String parent) throws IOException {
        GitBackend backend = git.backend(run.steps().stream().map(Step::path).toList(), clock);
        try (IndexLock lock = IndexLock.acquire(git, run)) {
            GitTree before = backend.tree(parent);
            GitTree after = backend.tree(commit);
            Map<String, Optional<TreeEntry>> edits = new LinkedHashMap<>();
            List<Step> ours = new ArrayList<>();
            for (Step step : run.steps()) {
                String path = git.repositoryPath(step.path());
                if (!before.at(path).equals(after.at(path))) {
                    edits.put(path, after.at(path));
                    ours.add(step);
                }
            }
            backend.editIndex(lock, indexEdits(run, ours, before, edits));
            lock.publish();
        }
    }

    private List<IndexEdit> indexEdits(Run run, List<Step> ours, GitTree before, Map<String, Optional<TreeEntry>> edits)
            throws IOException {
        List<IndexEdit> all = new ArrayList<>();
        for (Step step : ours) {
            String path = git.repositoryPath(step.path());
            if (edits.containsKey(path)) {
                Optional<byte[]> bytes =
                        step.after().isEmpty() || step.opaque() ? Optional.empty() : CommitFiles.left(run, step);
                all.add(new IndexEdit(path, before.at(path), edits.get(path), run.file(step), bytes));
            }
        }
        return all;
    }
}
