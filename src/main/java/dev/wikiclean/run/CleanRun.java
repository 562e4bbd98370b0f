package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.dedupe.Decision;
import dev.wikiclean.git.VaultHistory;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.RuleRunner;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.rules.Rule;
import dev.wikiclean.rules.RuleContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pipeline from a vault on disk to a commit. */
public final class CleanRun {
    private CleanRun() {}

    /** Finds, plans and proves; with {@link RunOptions#apply()} writes and commits. */
    public static RunResult run(RunOptions options, Progress progress) throws WorkException {
        return run(options, new Cleaning(options.unsafe()), progress, FileOps.disk());
    }

    /** The same, removing no more than {@code cap} allows. */
    public static RunResult run(RunOptions options, RemovalCap cap, Progress progress) throws WorkException {
        return run(options, new Cleaning(options.unsafe(), cap), progress, FileOps.disk());
    }

    /**
     * Plans and proves the Safe fixes of what is staged; with {@link RunOptions#apply()} writes them into the work tree,
     * without a commit.
     *
     * @param here the working folder of this process
     * @param environment of this process
     */
    public static RunResult staged(RunOptions options, Path here, Map<String, String> environment, Progress progress)
            throws WorkException {
        if (options.commit() || options.unsafe()) {
            throw new IllegalArgumentException("fixes of what is staged are Safe, and for somebody else to commit");
        }
        return run(options, new StagedFixes(here, environment), progress, FileOps.disk());
    }

    /**
     * Plans and proves a move; with {@link RunOptions#apply()} writes and commits.
     *
     * @throws WorkException where nothing can be moved so; the message says why and what to do
     */
    public static RunResult move(RunOptions options, MoveOrder order, Progress progress) throws WorkException {
        return run(options, order, progress, FileOps.disk());
    }

    /**
     * Plans and proves the merges that people decided; with {@link RunOptions#apply()} writes and commits. Decisions that
     * the vault keeps are not followed, but for those of what is not one topic.
     */
    public static RunResult merge(RunOptions options, List<Decision> decisions, Progress progress)
            throws WorkException {
        return run(options, new DecidedMerges(decisions), progress, FileOps.disk());
    }

    /** Does {@code work} by the operations {@code ops} of a disk. */
    static RunResult run(RunOptions options, Work work, Progress progress, FileOps ops) throws WorkException {
        return options.apply()
                ? new ApplyingRun(options, work, progress, ops).run()
                : DryRun.run(options, work, progress);
    }

    /** Finds, and changes nothing. */
    public static CheckResult check(Path vault, Set<String> rules, Progress progress) throws WorkException {
        return check(vault, Optional.empty(), rules, progress);
    }

    /** The same, where {@code configuration}, if there is one, stands in for the vault's own. */
    public static CheckResult check(Path vault, Optional<Path> configuration, Set<String> rules, Progress progress)
            throws WorkException {
        List<String> notices = new ArrayList<>(Interrupted.mend(vault));
        Snapshot snapshot = Snapshot.read(vault, configuration, rules, progress);
        progress.step("checking", 0, 0);
        notices.addAll(snapshot.notices());
        List<Finding> findings;
        try (VaultHistory history = snapshot.history()) {
            findings = RuleRunner.run(
                    snapshot.rules(), new RuleContext(VaultIndex.of(snapshot.vault()), snapshot.config(), history));
            notices.addAll(history.notices());
        }
        return new CheckResult(
                snapshot.vault(), snapshot.rules().stream().map(Rule::id).toList(), findings, notices);
    }
}
