package dev.wikiclean.run;

import dev.wikiclean.git.VaultHistory;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanException;
import dev.wikiclean.plan.PlanOptions;
import dev.wikiclean.plan.Planner;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.plan.Violation;
import dev.wikiclean.vault.VaultPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes a plan and proves it; what cannot be proved is never shown as a change nor applied. */
final class ProvenPlan {
    private static final int SHOWN = 10;
    private static final int MOST_ATTEMPTS = 5;

    private ProvenPlan() {}

    /**
     * The plan for {@code snapshot}. Where the proof finds harm, the files concerned are left alone and the rest is
     * planned anew. What that leaves undone, and what the history has to say of itself, is added to {@code notices}.
     *
     * @throws WorkException if the rules do not come to rest, or no plan passes the proof
     */
    static Plan make(Snapshot snapshot, boolean unsafe, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        return make(snapshot, new PlanOptions(unsafe, frozen), progress, notices);
    }

    /** The same within {@code options}. */
    static Plan make(Snapshot snapshot, PlanOptions options, Progress progress, List<String> notices)
            throws WorkException {
        Set<VaultPath> held = new HashSet<>(options.frozen());
        List<Violation> harm = new ArrayList<>();
        try (VaultHistory history = snapshot.history()) {
            for (int attempt = 1; ; attempt++) {
                progress.step("planning", 0, 0);
                Plan plan = Planner.plan(
                        snapshot.vault(),
                        snapshot.config(),
                        snapshot.rules(),
                        new PlanOptions(options.unsafe(), held, options.only()),
                        history);
                progress.step("proving", 0, 0);
                List<Violation> violations = Proof.violations(plan);
                if (violations.isEmpty()) {
                    notices.addAll(history.notices());
                    harm.forEach(violation -> notices.add("left as it is, for a change would do harm: " + violation));
                    return plan;
                }
                boolean more = false;
                for (Violation violation : violations) {
                    more |= held.addAll(violation.concerned());
                }
                if (!more || attempt == MOST_ATTEMPTS) {
                    refuse(violations, "run with --rule to leave out the rule concerned");
                }
                harm.addAll(violations);
            }
        } catch (PlanException e) {
            throw new WorkException("no plan could be made, nothing was changed: " + e.getMessage(), e);
        }
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
