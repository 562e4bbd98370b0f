package dev.wikiclean.plan;

import dev.wikiclean.rules.Applicability;
import dev.wikiclean.vault.VaultPath;
import java.util.Set;

/**
 * What a plan may do.
 *
 * @param unsafe whether {@link Applicability#UNSAFE} fixes are planned too
 * @param frozen files that must stay as they are, such as those with uncommitted changes
 */
public record PlanOptions(boolean unsafe, Set<VaultPath> frozen) {
    public PlanOptions {
        frozen = Set.copyOf(frozen);
    }

    public static PlanOptions safe() {
        return new PlanOptions(false, Set.of());
    }

    public static PlanOptions all() {
        return new PlanOptions(true, Set.of());
    }

    boolean allows(Applicability applicability) {
        return applicability == Applicability.SAFE || unsafe && applicability == Applicability.UNSAFE;
    }
}
