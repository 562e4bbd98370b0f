package dev.wikiclean.run;

import dev.wikiclean.apply.StaleFile;
import dev.wikiclean.index.VaultIndex;
import dev.wikiclean.plan.Move;
import dev.wikiclean.plan.MoveOptions;
import dev.wikiclean.plan.MovePlanner;
import dev.wikiclean.plan.MoveTarget;
import dev.wikiclean.plan.Plan;
import dev.wikiclean.plan.PlanException;
import dev.wikiclean.plan.Proof;
import dev.wikiclean.vault.VaultPath;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A file or folder to be moved.
 *
 * @param old what moves, by its path in the vault; a note may lack its extension
 * @param target where to: a path in the vault, or a folder that exists or ends in a slash
 * @param capture whether links that lead nowhere may come to lead to it
 */
public record MoveOrder(String old, String target, boolean capture) implements Work {
    public MoveOrder {
        Objects.requireNonNull(old, "old");
        Objects.requireNonNull(target, "target");
    }

    @Override
    public String command() {
        return "move";
    }

    @Override
    public Optional<String> subject() {
        return Optional.of("move " + old + " to " + target);
    }

    /** A move cannot leave a link behind: it is planned anew, or refused where what is to move has changed itself. */
    @Override
    public boolean requireUnchanged(Plan plan, Collection<StaleFile> stale) throws WorkException {
        for (StaleFile file : stale) {
            boolean moves = plan.destinations().containsKey(file.path())
                    || plan.destinations().containsValue(file.path());
            if (moves || !file.reason().isMeanwhile()) {
                throw new WorkException("nothing was moved: " + file.message()
                        + (file.reason().isMeanwhile()
                                ? ", another program is at it; run again when it has come to rest"
                                : ""));
            }
        }
        return false;
    }

    @Override
    public Plan plan(Snapshot snapshot, Set<VaultPath> frozen, Progress progress, List<String> notices)
            throws WorkException {
        progress.step("planning", 0, 0);
        Plan plan;
        try {
            Move move = MoveTarget.of(snapshot.vault(), old, target);
            plan = MovePlanner.plan(VaultIndex.of(snapshot.vault()), move, new MoveOptions(capture, frozen));
        } catch (PlanException e) {
            throw new WorkException("nothing was moved: " + e.getMessage(), e);
        }
        Absent.notice(snapshot.vault()).ifPresent(notices::add);
        progress.step("proving", 0, 0);
        ProvenPlan.refuse(Proof.violations(plan, capture), "choose another name");
        return plan;
    }
}
