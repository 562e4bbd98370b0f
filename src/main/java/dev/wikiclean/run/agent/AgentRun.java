package dev.wikiclean.run.agent;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.git.AgentTree;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.reason.ReasoningSettings;
import dev.wikiclean.reason.StopSignal;
import dev.wikiclean.reason.budget.MicroDollars;
import dev.wikiclean.reason.privacy.PrivateNotes;
import dev.wikiclean.rules.Config;
import dev.wikiclean.run.CleanRun;
import dev.wikiclean.run.Interrupted;
import dev.wikiclean.run.Progress;
import dev.wikiclean.run.Reasoning;
import dev.wikiclean.run.RunOptions;
import dev.wikiclean.run.RunResult;
import dev.wikiclean.run.Snapshot;
import dev.wikiclean.run.WorkException;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One bounded run that nobody watches: recovers, cleans by Safe fixes, then verifies and drafts by value for money, all on
 * a branch and in a work tree of its own. Each note is a commit of its own, so that a kill loses at most one.
 */
public final class AgentRun {
    private final AgentOptions options;
    private final UnaryOperator<ReasoningSettings> asked;
    private final StopSignal stop;
    private final Clock clock;
    private final Progress progress;
    private final List<String> notices = new ArrayList<>();

    /**
     * @param asked the configuration's settings as the command line changes them
     * @param stop ends the run between two steps
     */
    public AgentRun(
            AgentOptions options,
            UnaryOperator<ReasoningSettings> asked,
            StopSignal stop,
            Clock clock,
            Progress progress) {
        this.options = options;
        this.asked = asked;
        this.stop = stop;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws WorkException where it could not work; what was committed before stays on the branch */
    public AgentResult run() throws WorkException {
        notices.addAll(Interrupted.mend(options.vault()));
        String wanted = options.branch().orElse(AgentTree.BRANCHES + LocalDate.now(clock));
        try (AgentTree tree = AgentTree.open(options.vault(), wanted, FileOps.disk())) {
            UserState.copySettings(options.vault(), tree.vault());
            Optional<Path> configuration = configuration();
            RunResult cleaned = CleanRun.run(
                    new RunOptions(tree.vault(), true, false, true, Set.of()).with(configuration), progress);
            notices.addAll(cleaned.notices());
            Snapshot snapshot = Snapshot.read(tree.vault(), configuration, Set.of(), progress);
            ReasoningSettings settings = asked.apply(snapshot.config().reasoning());
            if (settings.model().isEmpty()) {
                notices.add("no model is configured: nothing was verified or drafted; `wiki-clean models` tells more");
                return result(cleaned, Optional.empty(), MicroDollars.ZERO, tree);
            }
            return reason(tree, snapshot, configuration, settings, cleaned);
        } catch (IOException e) {
            throw new WorkException(e.getMessage(), e);
        }
    }

    private AgentResult reason(
            AgentTree tree,
            Snapshot snapshot,
            Optional<Path> configuration,
            ReasoningSettings settings,
            RunResult cleaned)
            throws WorkException, IOException {
        Snapshot owners = Snapshot.read(options.vault(), configuration, Set.of(), progress);
        PrivateNotes kept =
                PrivateNotes.of(VaultIndex.of(owners.vault()), owners.config().keptFromModels());
        Set<VaultPath> changed = UserState.changed(options.vault());
        try (Reasoning reasoning = Reasoning.open(
                        snapshot,
                        VaultIndex.of(snapshot.vault()),
                        settings,
                        Reasoning.newRun(clock),
                        clock,
                        stop,
                        notices::add,
                        own -> own.and(kept, changed))
                .orElseThrow()) {
            Night night = new Night(
                    tree.vault(),
                    new NightVault(snapshot, configuration, progress),
                    configuration,
                    reasoning,
                    NightMemory.open(options.vault(), FileOps.disk()),
                    stop,
                    clock,
                    progress);
            NightLimits limits =
                    new NightLimits(options.notes(), clock.instant().plus(options.time()), clock, stop::isStopped);
            List<NightItem> items = Candidates.of(night);
            if (options.batch()) {
                items = new NightBatch(night, snapshot, limits, notices::add).answered(items);
            }
            NightReport report = new NightShift(limits).work(items);
            return result(cleaned, Optional.of(report), night.costSince(0), tree);
        }
    }

    private AgentResult result(RunResult cleaned, Optional<NightReport> night, MicroDollars cost, AgentTree tree)
            throws IOException {
        return new AgentResult(cleaned, night, cost, tree.branch().name(), tree.commits(), notices);
    }

    /** The owner's settings as they are now hold, committed or not: what they keep private is private. */
    private Optional<Path> configuration() {
        Path own = options.vault().resolve(Config.FILE_NAME);
        return options.configuration().or(() -> Files.isRegularFile(own) ? Optional.of(own) : Optional.empty());
    }
}
