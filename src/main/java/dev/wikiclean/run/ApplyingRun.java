package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.apply.LeftAlone;
import dev.wikiclean.apply.StaleFile;
import dev.wikiclean.apply.StaleFilesException;
import dev.wikiclean.git.AppliedChanges;
import dev.wikiclean.git.DirtyPaths;
import dev.wikiclean.git.WorkSession;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlannedFile;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Plans, proves, writes and commits, with the vault locked from before it is read until all is done. Where other
 * programs save meanwhile, it plans anew from what is there by then, without the files that they are at.
 */
final class ApplyingRun {
    private static final int MOST_ATTEMPTS = 6;
    private static final int MOST_PROOFS = 10;
    private static final int MOST_DEPENDENCIES = 20;

    private final RunOptions options;
    private final Work work;
    private final Progress progress;
    private final FileOps ops;
    /** What is true of every attempt. */
    private final List<String> lasting = new ArrayList<>();
    /** What is true of the present one. */
    private List<String> notices = new ArrayList<>();

    private final HeldBack held = new HeldBack();
    private final Set<String> restless = new TreeSet<>();

    ApplyingRun(RunOptions options, Work work, Progress progress, FileOps ops) {
        this.options = options;
        this.work = work;
        this.progress = progress;
        this.ops = ops;
    }

    RunResult run() throws WorkException {
        try (WorkSession session = Sessions.begin(options.vault(), work.command(), ops, lasting)) {
            session.requireWholeVault();
            for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
                notices = new ArrayList<>(lasting);
                Optional<RunResult> result = attempt(session);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            throw new WorkException("other programs keep changing the vault ("
                    + (restless.isEmpty() ? "its branch" : HeldBack.list(restless))
                    + "): nothing was written; run again when they have come to rest");
        } catch (IOException e) {
            throw new WorkException(Reasons.of(e), e);
        }
    }

    /** Nothing where the vault has changed meanwhile. */
    private Optional<RunResult> attempt(WorkSession session) throws WorkException, IOException {
        Set<VaultPath> frozen = options.commit() ? prepareCommit(session) : Set.of();
        Freshness freshness = Freshness.watch(options.vault());
        Snapshot snapshot = Snapshot.read(options.vault(), options.configuration(), options.rules(), progress)
                .preferring(options.prefer());
        notices.addAll(snapshot.notices());
        Plan plan = plan(snapshot, frozen);
        reportSkipped(plan.skipped(), frozen);
        notices.addAll(held.notices(plan.skipped()));
        RunResult planned = DryRun.result(snapshot, plan, notices);
        if (plan.changes().isEmpty()) {
            return Optional.of(planned);
        }
        work.requireConsent(plan, snapshot.config());
        if (!isFresh(plan, freshness)) {
            return Optional.empty();
        }
        progress.step("applying", 0, plan.changes().files().size());
        try {
            AppliedChanges applied = session.apply(
                    plan.changes(), options.commit() && session.hasRepository(), work.subject(), work.trailers());
            return Optional.of(applied(planned, session, applied));
        } catch (StaleFilesException e) {
            e.leftAlone().stream()
                    .filter(file -> file.saved().isPresent() || !e.paths().contains(file.path()))
                    .map(LeftAlone::message)
                    .forEach(lasting::add);
            hold(plan, e.stale());
            return Optional.empty();
        }
    }

    /** A plan that leaves alone what is frozen and what is held back, with everything that depends on that. */
    private Plan plan(Snapshot snapshot, Set<VaultPath> frozen) throws WorkException {
        for (int round = 1; ; round++) {
            Set<VaultPath> still = new HashSet<>(frozen);
            still.addAll(held.paths());
            List<String> said = new ArrayList<>();
            Plan plan = work.plan(snapshot, still, progress, said);
            if (!held.addDependent(plan)) {
                notices.addAll(said);
                return plan;
            }
            if (round == MOST_DEPENDENCIES) {
                throw new WorkException("too much depends on files that other programs are changing; nothing was"
                        + " written; run again when they have come to rest");
            }
        }
    }

    /** Whether the vault is as the plan took it to be, or the plan holds for it as it is now. */
    private boolean isFresh(Plan plan, Freshness made) throws WorkException {
        Freshness freshness = made;
        Plan proven = plan;
        for (int proof = 0; proof < MOST_PROOFS; proof++) {
            Set<String> changed = freshness.changed(proven.before().vault());
            if (changed.isEmpty()) {
                return true;
            }
            freshness = Freshness.watch(options.vault());
            Optional<Plan> again = Reproof.of(proven, options.vault(), changed, work.capture());
            if (again.isEmpty()) {
                restless.addAll(changed);
                hold(plan, stale(plan, changed));
                return false;
            }
            proven = again.get();
        }
        return false;
    }

    /** Those of the changed files that the plan would change too. */
    private List<StaleFile> stale(Plan plan, Set<String> changed) {
        List<StaleFile> stale = new ArrayList<>();
        for (PlannedFile file : plan.changes().files()) {
            VaultPath target = file instanceof PlannedFile.Renamed renamed ? renamed.to() : file.path();
            Path there = options.vault().resolve(file.path().value());
            if (changed.contains(target.value())
                    && (file instanceof PlannedFile.Created || !target.equals(file.path()))) {
                stale.add(new StaleFile(target, StaleFile.Reason.TAKEN, Set.of(file.path())));
            } else if (changed.contains(file.path().value())) {
                boolean gone = !Files.exists(there, LinkOption.NOFOLLOW_LINKS);
                stale.add(
                        new StaleFile(file.path(), gone ? StaleFile.Reason.GONE : StaleFile.Reason.CHANGED, Set.of()));
            }
        }
        return stale;
    }

    private void hold(Plan plan, Collection<StaleFile> stale) throws WorkException {
        stale.forEach(file -> restless.add(file.path().value()));
        if (work.requireUnchanged(plan, stale)) {
            held.add(stale);
        }
    }

    /** Which files must stay as they are because a commit would take the user's uncommitted work in. */
    private Set<VaultPath> prepareCommit(WorkSession session) throws IOException {
        if (!session.hasRepository()) {
            notices.add("the vault is in no git repository: nothing is committed; `undo` works all the same");
            return Set.of();
        }
        DirtyPaths dirty = session.prepareCommit();
        notices.addAll(dirty.notices());
        return dirty.uncommitted();
    }

    /** Tells which files the fixes wait for: of a merge that may be another note than the one that it was found in. */
    private void reportSkipped(List<Finding> skipped, Set<VaultPath> frozen) {
        List<Finding> waiting =
                skipped.stream().filter(finding -> touches(finding, frozen)).toList();
        List<VaultPath> paths = waiting.stream()
                .flatMap(ApplyingRun::touched)
                .filter(frozen::contains)
                .distinct()
                .sorted()
                .toList();
        if (!paths.isEmpty()) {
            boolean one = waiting.size() == 1;
            notices.add((one ? "1 fix waits because it touches" : waiting.size() + " fixes wait because they touch")
                    + " files with uncommitted changes (" + HeldBack.list(paths)
                    + "); commit them, or run with --no-commit");
        }
    }

    private static boolean touches(Finding finding, Set<VaultPath> files) {
        return touched(finding).anyMatch(files::contains);
    }

    private static Stream<VaultPath> touched(Finding finding) {
        return finding.fix().stream().flatMap(fix -> fix.changes().stream()).map(FileChange::path);
    }

    private RunResult applied(RunResult planned, WorkSession session, AppliedChanges applied) {
        notices.addAll(applied.notices());
        return new RunResult(
                planned.profile(),
                planned.notesBefore(),
                planned.notesAfter(),
                planned.linksBefore(),
                planned.linksAfter(),
                planned.unresolvedBefore(),
                planned.unresolvedAfter(),
                planned.changes(),
                planned.findingsBefore(),
                planned.remaining(),
                true,
                Optional.of(applied.run()),
                applied.commit(),
                Optional.of(session.runFolder(applied.run()).resolve("report.md")),
                notices);
    }
}
