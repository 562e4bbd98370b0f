package dev.wikiclean.git;

import dev.wikiclean.apply.CommitPlan;
import dev.wikiclean.apply.Run;
import dev.wikiclean.apply.Step;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.revwalk.RevWalk;

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
        Repository repository = git.repository();
        git.config();
        String branch = git.branch().orElseThrow(() -> new CommitException("HEAD is detached; switch to a branch"));
        requireHead(plan);
        try (ObjectReader reader = repository.newObjectReader();
                ObjectInserter inserter = repository.newObjectInserter();
                IndexLock lock = IndexLock.acquire(git, run)) {
            DirCache head = headTree(reader, plan);
            DirCache index = lock.read(git);
            List<String> paths =
                    run.steps().stream().map(s -> git.repositoryPath(s.path())).toList();
            CleanContent content = CleanContent.of(git, index, paths);
            CommitScope scope =
                    undone.isPresent() ? CommitScope.ofUndo(git, undone.get(), head) : CommitScope.of(git, run, head);
            List<Step> ours = new ArrayList<>();
            List<VaultPath> others = new ArrayList<>();
            for (Step step : run.steps()) {
                if (scope.includes(step, git.repositoryPath(step.path()), content)) {
                    ours.add(step);
                } else {
                    others.add(step.path());
                }
            }
            CommitEntries entries = new CommitEntries(git, run, content, inserter, head);
            DirCache tree = headTree(reader, plan);
            entries.writeTo(tree, ours);
            ObjectId treeId = tree.writeTree(inserter);
            String shortBranch = Repository.shortenRefName(branch);
            if (treeId.equals(headTree(reader, plan).writeTree(inserter))) {
                return new CommitResult(Optional.empty(), shortBranch, others, List.of());
            }
            ObjectId commit = insert(inserter, treeId, plan, run);
            entries.updateIndex(index, head, ours);
            run.committing(commit.name());
            move(branch, plan, commit);
            lock.publish(index);
            run.committed(commit.name());
            return new CommitResult(Optional.of(commit.name()), shortBranch, others, Hooks.notices(git));
        }
    }

    private void requireHead(CommitPlan plan) throws IOException {
        if (!git.head().equals(plan.head())) {
            throw new CommitException("the branch has moved since the run began (someone else committed); run again");
        }
    }

    private DirCache headTree(ObjectReader reader, CommitPlan plan) throws IOException {
        if (plan.head().isEmpty()) {
            return DirCache.newInCore();
        }
        try (RevWalk walk = new RevWalk(reader)) {
            return DirCache.read(
                    reader, walk.parseCommit(ObjectId.fromString(plan.head())).getTree());
        }
    }

    private ObjectId insert(ObjectInserter inserter, ObjectId tree, CommitPlan plan, Run run) throws IOException {
        UserConfig user = git.repository().getConfig().get(UserConfig.KEY);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        if (!plan.head().isEmpty()) {
            commit.setParentId(ObjectId.fromString(plan.head()));
        }
        commit.setAuthor(
                new PersonIdent(user.getAuthorName(), user.getAuthorEmail(), clock.instant(), clock.getZone()));
        commit.setCommitter(
                new PersonIdent(user.getCommitterName(), user.getCommitterEmail(), clock.instant(), clock.getZone()));
        commit.setMessage(CommitMessage.withTrailers(plan.message(), List.of(CommitMessage.RUN + ": " + run.id())));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private void move(String branch, CommitPlan plan, ObjectId commit) throws IOException {
        RefUpdate update = git.repository().updateRef(Constants.HEAD);
        update.setExpectedOldObjectId(plan.head().isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(plan.head()));
        update.setNewObjectId(commit);
        update.setRefLogMessage("commit: " + plan.message().lines().findFirst().orElse(""), false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
            throw new CommitException("the branch " + Repository.shortenRefName(branch) + " could not be moved ("
                    + result + "): someone else moved or holds it; run again");
        }
    }
}
