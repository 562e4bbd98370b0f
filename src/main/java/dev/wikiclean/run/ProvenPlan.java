package dev.wikiclean.run;

import dev.wikiclean.git.VaultHistory;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanException;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.plan.Planner;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.plan.Violation;
import dev.wikiclean.vault.VaultPath;
import java.util.List;
import java.util.Set;

/** Makes a plan and proves it; what cannot be proved is never shown as a change nor applied. */
final class ProvenPlan {
    private static final int SHOWN = 10;

    private ProvenPlan() {}

    /**
     * The plan for {@code snapshot}; what the history has to say of itself is added to {@code notices}.
     *
     * @throws WorkException if the rules do not come to rest, or the proof finds that the plan would do harm
     */
    static Plan make(Snapshot snapshot, boolean unsafe, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        progress.step("planning", 0, 0);
        Plan plan;
        try (VaultHistory history = snapshot.history()) {
            plan = Planner.plan(
                    snapshot.vault(), snapshot.config(), snapshot.rules(), new PlanOptions(unsafe, frozen), history);
            notices.addAll(history.notices());
        } catch (PlanException e) {
            throw new WorkException("no plan could be made, nothing was changed: " + e.getMessage(), e);
        }
        progress.step("proving", 0, 0);
        refuse(Proof.violations(plan), "run with --rule to leave out the rule concerned");
        return plan;
    }

    /** @throws WorkException if there are violations; it says that {@code wayOut} is the way out */
    static void refuse(List<Violation> violations, String wayOut) throws WorkException {
        if (!violations.isEmpty()) {
            throw new WorkException("the plan does not pass its proof, nothing was changed:\n  "
                    + String.join(
                            "\n  ",
                            violations.stream()
                                    .limit(SHOWN)
                                    .map(Violation::toString)
                                    .toList())
                    + (violations.size() > SHOWN ? "\n  and " + (violations.size() - SHOWN) + " more" : "")
                    + "\nThis is a fault of wiki-clean; " + wayOut + ".");
        }
    }
}
