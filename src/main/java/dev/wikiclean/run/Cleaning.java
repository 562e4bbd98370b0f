package dev.wikiclean.run;

import dev.wikiclean.plan.Plan;
import dev.wikiclean.rules.Config;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the rules ask for. */
record Cleaning(boolean unsafe, RemovalCap cap) implements Work {
    Cleaning(boolean unsafe) {
        this(unsafe, RemovalCap.configured());
    }

    @Override
    public String command() {
        return "run";
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        return ProvenPlan.make(snapshot, unsafe, frozen, progress, notices);
    }

    @Override
    public Optional<String> excess(Plan plan, Config config) {
        return cap.excess(plan, config);
    }

    @Override
    public void requireConsent(Plan plan, Config config) throws WorkException {
        cap.require(plan, config);
    }
}
