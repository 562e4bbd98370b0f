package dev.wikiclean.run;

import dev.wikiclean.plan.Plan;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Set;

/** What the rules ask for. */
record Cleaning(boolean unsafe) implements Work {
    @Override
    public String command() {
        return "run";
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        return ProvenPlan.make(snapshot, unsafe, frozen, progress, notices);
    }
}
