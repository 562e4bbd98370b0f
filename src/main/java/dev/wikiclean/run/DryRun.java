package dev.wikiclean.run;

import dev.wikiclean.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans and proves, and writes nothing. */
final class DryRun {
    private DryRun() {}

    static RunResult run(RunOptions options, Work work, Progress progress) throws WorkException {
        List<String> notices = new ArrayList<>(Interrupted.mend(options.vault()));
        Snapshot snapshot = Snapshot.read(options.vault(), options.configuration(), options.rules(), progress)
                .preferring(options.prefer());
        notices.addAll(snapshot.notices());
        Plan plan = work.plan(snapshot, Set.of(), progress, notices);
        work.excess(plan, snapshot.config()).ifPresent(excess -> notices.add(excess + ": `--apply` will ask"));
        return result(snapshot, plan, notices);
    }

    /** The answer to a run that has written nothing. */
    static RunResult result(Snapshot snapshot, Plan plan, List<String> notices) {
        Counts before = Counts.of(plan.before());
        Counts after = Counts.of(plan.after());
        return new RunResult(
                snapshot.config().origin(),
                before.notes(),
                after.notes(),
                before.links(),
                after.links(),
                before.unresolved(),
                after.unresolved(),
                plan.changes(),
                plan.findings(),
                plan.remaining(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                notices);
    }
}
