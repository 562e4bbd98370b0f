package dev.wikiclean.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The proof that a plan is safe (DESIGN 3.4). It compares the vault before with the vault after and knows nothing of the
 * rules that made the plan.
 */
public final class Proof {
    private Proof() {}

    /** What the plan would break; empty for a plan that may be applied. */
    public static List<Violation> violations(Plan plan) {
        return violations(plan, false);
    }

    /**
     * What the plan would break.
     *
     * @param capture whether links that led nowhere may lead to what the plan moves, or from there to something
     */
    public static List<Violation> violations(Plan plan, boolean capture) {
        Passage passage = new Passage(plan);
        List<Violation> violations = new ArrayList<>();
        new TextProof(plan).check(violations::add);
        new LinkProof(passage, capture).check(violations::add);
        new RedirectProof(passage).check(violations::add);
        new MergeProof(passage).check(violations::add);
        new RecordProof(plan).check(violations::add);
        return violations;
    }
}
