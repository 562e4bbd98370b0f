package dev.wikiclean.git;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.ShortLock;
import dev.wikiclean.apply.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A work tree of its own for an unattended run, on a branch of its own: the files that the user sees are never touched,
 * and what lies uncommitted among them is nobody's business. The tree is a checkout and no more, so what a killed run
 * left of it is thrown away; its commits are in the repository.
 */
public final class AgentTree implements AutoCloseable {
    /** What the names of all such branches begin with. */
    public static final String BRANCHES = "wiki-clean/agent-";

    private static final String FOLDER = "agent";
    private static final String HEADS = "refs/heads/";
    private static final int MOST_NAMES = 100;
    private static final Duration LONGEST_LOCK = Duration.ofMinutes(1);

    private final GitProgram git;
    private final Path tree;
    private final Path vault;
    private final AgentBranch branch;
    final ShortLock lock;

    private AgentTree(GitProgram git, Path tree, Path vault, AgentBranch branch, ShortLock lock) {
        this.git = git;
        this.tree = tree;
        this.vault = vault;
        this.branch = branch;
        this.lock = lock;
    }

    /**
     * Makes the tree, and throws away what a killed run left.
     *
     * @param wanted the branch's short name; where people have committed since it was made, one with a number behind
     * @throws CommitException where it is impossible, with the way out
     */
    public static AgentTree open(Path vaultRoot, String wanted, FileOps ops) throws IOException {
        StateFolder state = StateFolder.of(vaultRoot);
        if (!state.inGit()) {
            throw new CommitException("the agent commits to a branch, and " + vaultRoot
                    + " is in no git repository; run `git init`, commit the vault once, and start it again");
        }
        GitProgram git = GitProgram.find(state.base())
                .orElseThrow(() -> new CommitException("the agent needs the git program, of 2.25 or newer"))
                .with("GIT_LFS_SKIP_SMUDGE", "1");
        ShortLock lock = locked(state, ops);
        try {
            Path tree = state.root().resolve(FOLDER);
            endKilled(tree, state, ops);
            discard(git, tree);
            if (!git.ask("check-ref-format", "--branch", wanted).isOk()) {
                throw new CommitException(wanted + " is no name for a branch; give another one with --branch");
            }
            String head = commit(git, "HEAD")
                    .orElseThrow(() -> new CommitException("the repository has no commit yet; commit the vault once"));
            AgentBranch branch = choose(git, wanted, head);
            freeBranch(state, branch, ops);
            List<String> add = new ArrayList<>(List.of("worktree", "add", "--quiet"));
            if (branch.isNew()) {
                add.addAll(List.of("--no-track", "-b", branch.name(), tree.toString(), branch.base()));
            } else {
                add.addAll(List.of(tree.toString(), branch.name()));
            }
            git.need(add, new byte[0]);
            Path vault = vault(tree, state);
            AgentTree opened = new AgentTree(git, tree, vault, branch, lock);
            if (!Files.isDirectory(vault)) {
                opened.close();
                throw new CommitException("no file of " + vaultRoot + " is committed yet; commit the vault once");
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ShortLock locked(StateFolder state, FileOps ops) throws IOException {
        try {
            return ShortLock.take(state, "agent.lock", Duration.ZERO, ops);
        } catch (IOException held) {
            throw new CommitException("another agent is at work on this vault (" + held.getMessage() + ")");
        }
    }

    /** The vault in the tree. */
    public Path vault() {
        return vault;
    }

    /** The branch that is committed to. */
    public AgentBranch branch() {
        return branch;
    }

    /** How many commits the branch has by now that it had not when it was opened. */
    public int commits() throws IOException {
        return Integer.parseInt(git.need("rev-list", "--count", branch.base() + ".." + HEADS + branch.name())
                .text());
    }

    /** Removes the tree, and a new branch that nothing was committed to. */
    @Override
    public void close() throws IOException {
        try (lock) {
            discard(git, tree);
            if (branch.isNew() && commit(git, HEADS + branch.name()).equals(Optional.of(branch.base()))) {
                git.need("update-ref", "-d", HEADS + branch.name(), branch.base());
            }
        }
    }

    /** A branch that goes on from HEAD: what waits for review is not done again. */
    private static AgentBranch choose(GitProgram git, String wanted, String head) throws IOException {
        for (int i = 1; i <= MOST_NAMES; i++) {
            String name = i == 1 ? wanted : wanted + "-" + i;
            Optional<String> tip = commit(git, HEADS + name);
            if (tip.isEmpty()) {
                return new AgentBranch(name, waiting(git, head).orElse(head), true);
            }
            if (git.ask("merge-base", "--is-ancestor", head, tip.get()).isOk()) {
                return new AgentBranch(name, tip.get(), false);
            }
        }
        throw new CommitException("there are " + MOST_NAMES + " branches " + wanted
                + "-N that people have committed beside; delete those that are merged: git branch -d NAME");
    }

    /** The newest branch of former runs that holds HEAD. */
    private static Optional<String> waiting(GitProgram git, String head) throws IOException {
        return git.need(
                        "for-each-ref",
                        "--sort=-committerdate",
                        "--count=1",
                        "--contains=" + head,
                        "--format=%(objectname)",
                        HEADS + BRANCHES + "*")
                .text()
                .lines()
                .findFirst();
    }

    private static Optional<String> commit(GitProgram git, String name) throws IOException {
        GitAnswer answer = git.ask("rev-parse", "--verify", "--quiet", name + "^{commit}");
        return answer.isOk() ? Optional.of(answer.text()) : Optional.empty();
    }

    /** Ends a commit that a kill cut off, and takes back the locks that were held for it. */
    private static void endKilled(Path tree, StateFolder state, FileOps ops) {
        Path vault = vault(tree, state);
        // Without its file a half-made tree would pass for a folder of the user's vault.
        if (!Files.isRegularFile(tree.resolve(".git")) || !Files.isDirectory(vault)) {
            return;
        }
        try {
            WorkSession.begin(vault, "agent", Clock.systemDefaultZone(), ops).close();
        } catch (IOException halfMade) {
            // It is thrown away.
        }
    }

    /** What a program of git that was killed has left: nobody else writes this branch, and none takes so long. */
    private static void freeBranch(StateFolder state, AgentBranch branch, FileOps ops) throws IOException {
        Path lock = state.shared().resolveSibling(HEADS + branch.name() + ".lock");
        if (Files.exists(lock)
                && Files.getLastModifiedTime(lock)
                        .toInstant()
                        .isBefore(Clock.systemUTC().instant().minus(LONGEST_LOCK))) {
            ops.delete(lock);
        }
    }

    private static Path vault(Path tree, StateFolder state) {
        return tree.resolve(state.base().relativize(state.vault()).toString());
    }

    private static void discard(GitProgram git, Path tree) throws IOException {
        git.ask("worktree", "remove", "--force", "--force", tree.toString());
        // What git knows nothing of, or only half.
        Scratch.delete(tree);
        git.need("worktree", "prune");
    }
}
