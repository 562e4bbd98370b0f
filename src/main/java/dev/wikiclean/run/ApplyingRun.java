package dev.wikiclean.run;

import dev.wikiclean.apply.FileOps;
import dev.wikiclean.git.AppliedChanges;
import dev.wikiclean.git.DirtyPaths;
import dev.wikiclean.git.WorkSession;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.rules.Finding;
import dev.wikiclean.vault.FileChange;
import dev.wikiclean.vault.VaultPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans, proves, writes and commits, with the vault locked from before it is read until all is done. */
final class ApplyingRun {
    private static final int SHOWN = 5;

    private final RunOptions options;
    private final Work work;
    private final Progress progress;
    private final FileOps ops;
    private final List<String> notices = new ArrayList<>();

    ApplyingRun(RunOptions options, Work work, Progress progress, FileOps ops) {
        this.options = options;
        this.work = work;
        this.progress = progress;
        this.ops = ops;
    }

    RunResult run() throws WorkException {
        try (WorkSession session = Sessions.begin(options.vault(), work.command(), ops, notices)) {
            Set<VaultPath> frozen = options.commit() ? prepareCommit(session) : Set.of();
            Snapshot snapshot = Snapshot.read(options.vault(), options.rules(), progress);
            notices.addAll(snapshot.notices());
            Plan plan = work.plan(snapshot, frozen, progress, notices);
            reportSkipped(plan.skipped(), frozen);
            RunResult planned = DryRun.result(snapshot, plan, notices);
            if (plan.changes().isEmpty()) {
                return planned;
            }
            progress.step("applying", 0, plan.changes().files().size());
            AppliedChanges applied =
                    session.apply(plan.changes(), options.commit() && session.hasRepository(), work.subject());
            return applied(planned, session, applied);
        } catch (IOException e) {
            throw new WorkException(Reasons.of(e), e);
        }
    }

    /** Which files must stay as they are because a commit would take the user's uncommitted work in. */
    private Set<VaultPath> prepareCommit(WorkSession session) throws IOException {
        if (!session.hasRepository()) {
            notices.add("the vault is in no git repository: nothing is committed; `undo` works all the same");
            return Set.of();
        }
        DirtyPaths dirty = session.prepareCommit();
        return dirty.uncommitted();
    }

    private void reportSkipped(List<Finding> skipped, Set<VaultPath> frozen) {
        List<Finding> waiting =
                skipped.stream().filter(finding -> touches(finding, frozen)).toList();
        List<String> paths = waiting.stream()
                .map(Finding::path)
                .distinct()
                .map(VaultPath::value)
                .toList();
        if (!paths.isEmpty()) {
            notices.add(waiting.size() + " fixes wait because they touch files with uncommitted changes ("
                    + String.join(", ", paths.subList(0, Math.min(SHOWN, paths.size())))
                    + (paths.size() > SHOWN ? ", …" : "") + "); commit them, or run with --no-commit");
        }
    }

    private static boolean touches(Finding finding, Set<VaultPath> files) {
        return finding.fix().stream()
                .flatMap(fix -> fix.changes().stream())
                .map(FileChange::path)
                .anyMatch(files::contains);
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
